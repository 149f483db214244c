package io.annals.platform.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Parses JSON (RFC 8259) into {@code Map}, {@code List}, {@code String}, {@code Integer},
 * {@code Long}, {@code BigInteger}, {@code BigDecimal}, {@code Boolean} and {@code null}.
 * It accepts only what can be stored exactly: UTF-8, no duplicate field, no
 * {@code U+0000} and no unpaired surrogate in strings, numbers in the range of a double,
 * and at most {@value #MAX_DEPTH} levels. A refusal names the line and column or the path
 * of the error and never repeats content.
 */
public final class StrictJson {

    /** The maximum depth of nested objects and arrays. */
    public static final int MAX_DEPTH = 32;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int MAX_DIGITS = 100;

    private static final int MAX_EXPONENT = 300;

    // The length of numbers is checked below, where the path is known.
    private static final JsonFactory FACTORY = JsonFactory.builder()
        .streamReadConstraints(
                StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).maxNestingDepth(1000).build())
        .build();

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Parses one JSON object.
     * @throws Refusal {@code empty-body}, {@code malformed-utf8}, {@code malformed-json},
     * {@code malformed-text}, {@code duplicate-field}, {@code number-out-of-range},
     * {@code too-deep}, or {@code wrong-type} if the JSON is not an object
     */
    public static Map<String, @Nullable Object> object(byte[] utf8) {
        if (utf8.length == 0) {
            throw Refusal.invalid("empty-body", "The body is empty. It must be a JSON object.");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), decode(utf8))) {
            return new StrictJson(parser).document();
        }
        catch (JacksonException ex) {
            throw malformed(ex.getLocation());
        }
    }

    private static String decode(byte[] utf8) {
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes);
            return withoutByteOrderMark(text.toString());
        }
        catch (CharacterCodingException ex) {
            throw Refusal.invalid("malformed-utf8", "The body is not valid UTF-8 at byte " + bytes.position() + ".");
        }
    }

    /** Editors and spreadsheets write one. */
    private static String withoutByteOrderMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private Map<String, @Nullable Object> document() {
        JsonToken first = this.parser.nextToken();
        if (first == null) {
            throw Refusal.invalid("empty-body", "The body is empty. It must be a JSON object.");
        }
        if (first != JsonToken.START_OBJECT) {
            throw Refusal.invalid("wrong-type", "The body must be a JSON object.");
        }
        Map<String, @Nullable Object> object = object("", 1);
        if (this.parser.nextToken() != null) {
            throw malformed(this.parser.currentTokenLocation());
        }
        return object;
    }

    private Map<String, @Nullable Object> object(String path, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (this.parser.nextToken() != JsonToken.END_OBJECT) {
            String name = this.parser.currentName();
            String field = JsonPath.field(path, name);
            checkText(name, field);
            if (object.containsKey(name)) {
                throw Refusal.invalid("duplicate-field", "An object has the same field twice.",
                        new Violation(field, "must occur only once"));
            }
            object.put(name, value(this.parser.nextToken(), field, depth));
        }
        return object;
    }

    private List<@Nullable Object> list(String path, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = this.parser.nextToken(); token != JsonToken.END_ARRAY; token = this.parser.nextToken()) {
            list.add(value(token, JsonPath.item(path, list.size()), depth));
        }
        return list;
    }

    private @Nullable Object value(JsonToken token, String path, int depth) {
        return switch (token) {
            case START_OBJECT -> object(path, deeper(path, depth));
            case START_ARRAY -> list(path, deeper(path, depth));
            case VALUE_STRING -> checkText(this.parser.getString(), path);
            case VALUE_NUMBER_INT -> integer(this.parser.getString(), path);
            case VALUE_NUMBER_FLOAT -> decimal(this.parser.getString(), path);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw malformed(this.parser.currentTokenLocation());
        };
    }

    private static int deeper(String path, int depth) {
        if (depth == MAX_DEPTH) {
            throw Refusal.invalid("too-deep", "The body is nested deeper than " + MAX_DEPTH + " levels.",
                    new Violation(JsonPath.shortened(path), "must not be nested deeper"));
        }
        return depth + 1;
    }

    private static Number integer(String digits, String path) {
        checkLength(digits, path);
        BigInteger integer = new BigInteger(digits);
        if (integer.bitLength() < Integer.SIZE) {
            return integer.intValue();
        }
        return (integer.bitLength() < Long.SIZE) ? (Number) integer.longValue() : integer;
    }

    private static BigDecimal decimal(String digits, String path) {
        checkLength(digits, path);
        try {
            BigDecimal decimal = new BigDecimal(digits);
            if (Math.abs((long) decimal.precision() - decimal.scale() - 1) <= MAX_EXPONENT
                    && Math.abs((long) decimal.scale()) <= MAX_EXPONENT) {
                return decimal;
            }
        }
        catch (NumberFormatException ex) {
            // The exponent does not even fit a BigDecimal.
        }
        throw outOfRange(path);
    }

    private static void checkLength(String digits, String path) {
        if (digits.length() > MAX_DIGITS) {
            throw outOfRange(path);
        }
    }

    private static Refusal outOfRange(String path) {
        return Refusal.invalid("number-out-of-range", "A number cannot be stored exactly.", new Violation(path,
                "must have at most " + MAX_DIGITS + " digits and an exponent of at most " + MAX_EXPONENT));
    }

    private static String checkText(String text, String path) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            }
            else if (c == 0 || Character.isSurrogate(c)) {
                throw Refusal.invalid("malformed-text", "A string contains a character that cannot be stored.",
                        new Violation(path, "must not contain U+0000 or an unpaired surrogate"));
            }
        }
        return text;
    }

    private static Refusal malformed(@Nullable TokenStreamLocation place) {
        return Refusal.invalid("malformed-json", (place == null) ? "The body is not valid JSON."
                : "The body is not valid JSON at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".");
    }

}
