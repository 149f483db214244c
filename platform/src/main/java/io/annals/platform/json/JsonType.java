package io.annals.platform.json;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;

/**
 * What JSON a type of the API is written as. Everything that reads or describes requests
 * goes by this, so that the two cannot differ.
 */
public sealed interface JsonType {

    /** What a value of this shape must be, as a client reads it. */
    String expectation();

    /** Text. */
    record Text() implements JsonType {

        @Override
        public String expectation() {
            return "must be text";
        }

    }

    /** A UUID in its 36 characters. */
    record Identifier() implements JsonType {

        @Override
        public String expectation() {
            return "must be a UUID such as 0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47";
        }

    }

    /** A point in time (ISO 8601) of the years 1 to 9999. */
    record Moment() implements JsonType {

        @Override
        public String expectation() {
            return "must be an instant such as 2026-01-31T12:00:00Z";
        }

    }

    /** A day (ISO 8601) of the years 1 to 9999. */
    record Day() implements JsonType {

        @Override
        public String expectation() {
            return "must be a day such as 2026-01-31";
        }

    }

    /** An integer of 32 or 64 bits. */
    record Whole(boolean wide) implements JsonType {

        @Override
        public String expectation() {
            return this.wide ? "must be an integer of at most 64 bits" : "must be an integer of at most 32 bits";
        }

    }

    /** A number, kept exactly as written. */
    record Decimal() implements JsonType {

        @Override
        public String expectation() {
            return "must be a number";
        }

    }

    /** True or false. */
    record Flag() implements JsonType {

        @Override
        public String expectation() {
            return "must be true or false";
        }

    }

    /** One of some names. */
    record Choice(Class<?> type, Map<String, Object> values) implements JsonType {

        @Override
        public String expectation() {
            return "must be one of " + String.join(", ", this.values.keySet());
        }

    }

    /** A list whose items all have one shape. */
    record Sequence(JsonType item) implements JsonType {

        @Override
        public String expectation() {
            return "must be a list";
        }

    }

    /** An object with any fields, whose values all have one shape. */
    record Dictionary(JsonType value) implements JsonType {

        @Override
        public String expectation() {
            return "must be an object";
        }

    }

    /** Any JSON, {@code null} included. */
    record Anything() implements JsonType {

        @Override
        public String expectation() {
            return "may be anything";
        }

    }

    /** A record: an object with these fields and no others. */
    record Composite(Class<?> type, List<Part> parts, Constructor<?> constructor) implements JsonType {

        @Override
        public String expectation() {
            return "must be an object";
        }

    }

    /**
     * One of some records: an object with the fields of one of them, and beside these the
     * discriminator, which names the record.
     */
    record Variants(Class<?> type, String discriminator, Map<String, Composite> byName) implements JsonType {

        @Override
        public String expectation() {
            return "must be an object";
        }

        /** What the discriminator must be. */
        String namesExpected() {
            return "must be one of " + String.join(", ", this.byName.keySet());
        }

    }

    /**
     * A field of a record.
     *
     * @param primitive whether it has no {@code null}, and so must be there
     * @param newId whether it is the id of something new, which the server makes up where
     * it is left out
     */
    record Part(String name, JsonType shape, boolean primitive, boolean newId) {
    }

}
