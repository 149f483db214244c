package io.annals.platform.json;

/** Paths of values in a JSON document, such as {@code accesses[2].interactions}. */
final class JsonPath {

    private static final int MAX_LENGTH = 200;

    private JsonPath() {
    }

    static String field(String object, String name) {
        String shown = shortened(name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?"));
        return object.isEmpty() ? shown : object + "." + shown;
    }

    static String item(String list, int index) {
        return list + "[" + index + "]";
    }

    /** Shortens paths that are too long to read. */
    static String shortened(String path) {
        return (path.length() <= MAX_LENGTH) ? path : path.substring(0, MAX_LENGTH) + "…";
    }

}
