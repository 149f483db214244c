package io.annals.projection.document;

/**
 * Names of fields that authors chose. MongoDB reads {@code .} and a leading {@code $} as
 * its own, so they are stored as their full-width forms, as its manual recommends.
 */
final class FieldNames {

    private FieldNames() {
    }

    static String stored(String name) {
        return name.replace('.', '\uFF0E').replace('$', '\uFF04').replace("\0", "");
    }

}
