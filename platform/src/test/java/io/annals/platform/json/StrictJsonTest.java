package io.annals.platform.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.annals.api.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StrictJsonTest {

    @Test
    void every_kind_of_value_is_read_exactly() {
        Map<String, ?> json = read("""
                {"text":"Grüße 🎓","int":2147483647,"long":-2147483649,"big":9223372036854775808,
                 "decimal":1.10,"yes":true,"no":false,"nothing":null,"list":[1,{"a":[]}]}""");
        assertThat(json.get("text")).isEqualTo("Grüße 🎓");
        assertThat(json.get("int")).isEqualTo(2147483647);
        assertThat(json.get("long")).isEqualTo(-2147483649L);
        assertThat(json.get("big")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(json.get("decimal")).isEqualTo(new BigDecimal("1.10"));
        assertThat(json.get("yes")).isEqualTo(true);
        assertThat(json.get("no")).isEqualTo(false);
        assertThat(json).containsEntry("nothing", null);
        assertThat(json.get("list")).isEqualTo(List.of(1, Map.of("a", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "{\"a\":}", "{\"a\":1,}", "{'a':1}", "{a:1}", "{\"a\":1}x", "{} {}", "{\"a\":NaN}",
            "{\"a\":Infinity}", "{\"a\":-Infinity}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}",
            "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}", "{\"a\":tru}", "// c\n{}", "{\"a\":\"open" })
    void invalid_json_is_refused_with_its_position(String body) {
        Refusal refusal = refusal(body.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.code()).isEqualTo("malformed-json");
        assertThat(refusal.reason()).matches("The body is not valid JSON at line \\d+, column \\d+\\.");
    }

    @Test
    void a_byte_order_mark_is_skipped() {
        assertThat(read("\uFEFF{\"a\":1}")).isEqualTo(Map.of("a", 1));
    }

    @Test
    void the_position_is_that_of_the_error() {
        assertThat(refusal("{\n  \"a\": 1,\n  \"b\" 2\n}".getBytes(StandardCharsets.UTF_8)).reason())
            .isEqualTo("The body is not valid JSON at line 3, column 7.");
    }

    @Test
    void a_refusal_never_repeats_content() {
        Refusal refusal = refusal("{\"password\": hunter2secret }".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.reason()).doesNotContain("hunter");
    }

    @Test
    void invalid_utf8_is_refused_with_its_position() {
        byte[] body = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Refusal refusal = refusal(body);
        assertThat(refusal.code()).isEqualTo("malformed-utf8");
        assertThat(refusal.reason()).isEqualTo("The body is not valid UTF-8 at byte 6.");
    }

    @Test
    void other_encodings_are_not_guessed() {
        assertThat(refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16)).code()).isEqualTo("malformed-utf8");
        assertThat(refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE)).code()).isEqualTo("malformed-json");
        assertThat(refusal(new byte[] { '{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}' }).code())
            .isEqualTo("malformed-utf8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = { "{\"a\":{\"b\":1,\"c\":2,\"b\":3}} | duplicate-field | a.b",
                    "{\"a\":[\"x\",\"\\u0000\"]} | malformed-text | a[1]", "{\"a\":\"\\ud83d\"} | malformed-text | a",
                    "{\"a\":\"\\udc00x\"} | malformed-text | a", "{\"x\\u0000\":1} | malformed-text | x?",
                    "{\"a\":1e999999999} | number-out-of-range | a",
                    "{\"a\":1e99999999999999} | number-out-of-range | a",
                    "{\"a\":[1e-999]} | number-out-of-range | a[0]" })
    void values_that_cannot_be_stored_are_refused_with_their_path(String body, String code, String path) {
        Refusal refusal = refusal(body.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.violations()).extracting(Refusal.Violation::field).containsExactly(path);
    }

    @Test
    void a_number_of_a_million_digits_is_refused() {
        assertThat(refusal(("{\"a\":" + "9".repeat(1_000_000) + "}").getBytes(StandardCharsets.UTF_8)).code())
            .isEqualTo("number-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{\"a\":" })
    void deep_nesting_is_refused(String opening) {
        String body = "{\"a\":" + opening.repeat(100_000);
        assertThat(refusal(body.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("too-deep");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "`` | empty-body", "` ` | empty-body",
            "[] | wrong-type", "\"x\" | wrong-type", "null | wrong-type", "1 | wrong-type" })
    void json_that_is_not_an_object_is_refused(String body, String code) {
        assertThat(refusal(body.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(code);
    }

    @Property(tries = 2000)
    void any_bytes_are_read_or_refused(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 2000)
    void any_damaged_json_is_read_or_refused(@ForAll int place, @ForAll byte damage, @ForAll boolean cut) {
        byte[] body = "{\"title\":\"a\\u00e9\",\"list\":[1,-2.5e3,true,null,{\"a\":\"ü\"}]}"
            .getBytes(StandardCharsets.UTF_8);
        int at = Math.floorMod(place, body.length);
        body[at] = damage;
        readOrRefuse(cut ? Arrays.copyOf(body, at) : body);
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            StrictJson.object(bytes);
        }
        catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        }
    }

    private static Map<String, ?> read(String body) {
        return StrictJson.object(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> StrictJson.object(body));
    }

}
