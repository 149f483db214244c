package io.annals.platform.json;

import java.util.List;
import java.util.Map;

/**
 * The JSON form of a Java type of the API. Requests are read and described by it, so that
 * the OpenAPI document cannot differ from what is accepted.
 */
public sealed interface JsonType {

    /** The requirement on a value, as part of a message for the client. */
    String requirement();

    /** A string. */
    record Text() implements JsonType {

        @Override
        public String requirement() {
            return "must be a string";
        }

    }

    /** A UUID in its form of 36 characters. */
    record Identifier() implements JsonType {

        @Override
        public String requirement() {
            return "must be a UUID such as 0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47";
        }

    }

    /** An instant in ISO 8601, in the years 1 to 9000. */
    record Moment() implements JsonType {

        @Override
        public String requirement() {
            return "must be an instant such as 2026-01-31T12:00:00Z";
        }

    }

    /** A date in ISO 8601, in the years 1 to 9000. */
    record Day() implements JsonType {

        @Override
        public String requirement() {
            return "must be a date such as 2026-01-31";
        }

    }

    /** An integer of 64 bits if {@code wide}, else of 32 bits. */
    record Whole(boolean wide) implements JsonType {

        @Override
        public String requirement() {
            return this.wide ? "must be an integer of at most 64 bits" : "must be an integer of at most 32 bits";
        }

    }

    /** A decimal number, read without loss of precision. */
    record Decimal() implements JsonType {

        @Override
        public String requirement() {
            return "must be a number";
        }

    }

    /** A boolean. */
    record Flag() implements JsonType {

        @Override
        public String requirement() {
            return "must be true or false";
        }

    }

    /** A constant of an enum, by its JSON name. */
    record Choice(Class<?> type, Map<String, Object> values) implements JsonType {

        @Override
        public String requirement() {
            return "must be one of " + String.join(", ", this.values.keySet());
        }

    }

    /** A list whose items have one type. */
    record Sequence(JsonType item) implements JsonType {

        @Override
        public String requirement() {
            return "must be a list";
        }

    }

    /** An object with arbitrary field names, whose values have one type. */
    record Dictionary(JsonType value) implements JsonType {

        @Override
        public String requirement() {
            return "must be an object";
        }

    }

    /** Any JSON value, including {@code null}. */
    record Anything() implements JsonType {

        @Override
        public String requirement() {
            return "may be any JSON value";
        }

    }

    /** A record: an object with exactly these fields. */
    record Composite(Class<?> type, List<JsonField> fields) implements JsonType {

        @Override
        public String requirement() {
            return "must be an object";
        }

    }

    /**
     * A sealed interface of records: an object with the fields of one of the records and
     * the discriminator, which names the record.
     */
    record Variants(Class<?> type, String discriminator, Map<String, Composite> byName) implements JsonType {

        @Override
        public String requirement() {
            return "must be an object";
        }

        /** The requirement on the discriminator. */
        String discriminatorRequirement() {
            return "must be one of " + String.join(", ", this.byName.keySet());
        }

    }

    /**
     * A field of a record.
     *
     * @param primitive whether the field is required because its Java type has no
     * {@code null}
     * @param newId whether the server generates the value if it is absent
     */
    record JsonField(String name, JsonType type, boolean primitive, boolean newId) {
    }

}
