package io.annals.projection.document;

/**
 * Escapes field names that authors chose. {@code .} and {@code $} have a meaning in
 * MongoDB and are stored as full-width characters, as its manual recommends.
 */
final class FieldNames {

    private FieldNames() {
    }

    static String stored(String name) {
        return name.replace('.', '\uFF0E').replace('$', '\uFF04').replace("\0", "");
    }

}
