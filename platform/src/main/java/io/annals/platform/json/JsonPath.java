package io.annals.platform.json;

import java.util.regex.Pattern;

/** Paths of values in a JSON document, such as {@code accesses[2].interactions}. */
public final class JsonPath {

    private static final int MAX_LENGTH = 200;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private JsonPath() {
    }

    /** The path of a field of an object; the document itself has the empty path. */
    public static String field(String object, String name) {
        String shown = shortened(UNPRINTABLE.matcher(name).replaceAll("?"));
        return object.isEmpty() ? shown : object + "." + shown;
    }

    /** The path of an item of a list. */
    public static String item(String list, int index) {
        return list + "[" + index + "]";
    }

    /** Shortens paths that are too long to read. */
    public static String shortened(String path) {
        return (path.length() <= MAX_LENGTH) ? path : path.substring(0, MAX_LENGTH) + "…";
    }

}
