package io.annals.platform.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.question.SingleChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class VariantsTest {

    private static final UUID ID = UUID.fromString("0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47");

    record Asked(@Nullable QuestionBody body, @Nullable Response response) {
    }

    @Test
    void the_discriminator_selects_the_record() {
        assertThat(read("{'response':{'type':'chosen','optionIds':['%s']}}".formatted(ID)))
            .isEqualTo(new Asked(null, new Response.Chosen(List.of(ID))));
    }

    @Test
    void the_discriminator_may_come_last() {
        assertThat(read("{'response':{'value':false,'type':'true_false'}}"))
            .isEqualTo(new Asked(null, new Response.Judged(false)));
    }

    @Test
    void nested_records_are_read() {
        assertThat(read("{'body':{'type':'single_choice','options':[{'optionId':'%s','text':'a','correct':true}]}}"
            .formatted(ID)))
            .isEqualTo(new Asked(new SingleChoice(List.of(new ChoiceOption(ID, "a", true, Map.of()))), null));
    }

    @Test
    void absent_fields_are_null() {
        assertThat(read("{'body':null}")).isEqualTo(new Asked(null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'response':{}} | response.type | is required and must be one of chosen, true_false, text, number, matches, order",
            "{'response':{'type':null}} | response.type | is required and must be one of chosen, true_false, text, number, matches, order",
            "{'response':{'type':'Chosen'}} | response.type | must be one of chosen, true_false, text, number, matches, order",
            "{'response':{'type':1}} | response.type | must be one of chosen, true_false, text, number, matches, order",
            "{'response':'chosen'} | response | must be an object", "{'response':[]} | response | must be an object",
            "{'response':{'type':'chosen','optionIds':[1]}} | response.optionIds[0] | must be a UUID such as 0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47",
            "{'response':{'type':'true_false'}} | response.value | is required and must be true or false",
            "{'response':{'type':'number','value':'NaN'}} | response.value | must be a number",
            "{'body':{'type':'matching','pairs':[{'promptId':'x'}]}} | body.pairs[0].promptId | must be a UUID such as 0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47" })
    void an_invalid_value_is_refused_with_the_requirement(String body, String field, String expected) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(body));
        assertThat(refusal.code()).isEqualTo("wrong-type");
        assertThat(refusal.violations()).containsExactly(new Violation(field, expected));
    }

    @Test
    void a_field_of_another_record_is_unknown() {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> read("{'response':{'type':'true_false','value':true,'optionIds':[]}}"));
        assertThat(refusal.code()).isEqualTo("unknown-field");
        assertThat(refusal.violations())
            .containsExactly(new Violation("response.optionIds", "does not exist; the fields are value"));
    }

    @Test
    void a_record_whose_component_has_the_name_of_the_discriminator_is_an_error() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonTypes.of(Ambiguous.class))
            .withMessageContaining("kind");
    }

    @Test
    void a_record_without_a_name_is_an_error() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonTypes.of(Unnamed.class))
            .withMessageContaining("does not give each");
    }

    private static @Nullable Object read(String quoted) {
        JsonTypeReader reader = new JsonTypeReader();
        Object value = reader.read(JsonTypes.of(Asked.class),
                StrictJson.object(quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), "");
        reader.refuseViolations();
        return value;
    }

    record Ambiguous(Animal animal) {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(name = "dog", value = Dog.class))
    sealed interface Animal permits Dog {

    }

    record Dog(String kind) implements Animal {
    }

    record Unnamed(Vehicle vehicle) {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(name = "car", value = Car.class))
    sealed interface Vehicle permits Car, Bicycle {

    }

    record Car(int wheels) implements Vehicle {
    }

    record Bicycle(boolean bell) implements Vehicle {
    }

}
