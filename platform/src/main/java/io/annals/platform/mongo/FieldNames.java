package io.annals.platform.mongo;

/**
 * Escapes field names that authors chose. {@code .} and {@code $} have a meaning in
 * MongoDB and are stored as full-width characters, as its manual recommends. Where a name
 * has such a character itself, a full-width percent sign stands before it.
 */
public final class FieldNames {

    private static final char ESCAPE = '\uFF05';

    private static final char DOT = '\uFF0E';

    private static final char DOLLAR = '\uFF04';

    private FieldNames() {
    }

    /** The name as it is stored. */
    public static String stored(String name) {
        StringBuilder stored = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            switch (character) {
                case '.' -> stored.append(DOT);
                case '$' -> stored.append(DOLLAR);
                case ESCAPE, DOT, DOLLAR -> stored.append(ESCAPE).append(character);
                default -> stored.append(character);
            }
        }
        return stored.toString();
    }

    /** The name as the author stated it. */
    public static String stated(String stored) {
        StringBuilder name = new StringBuilder(stored.length());
        boolean escaped = false;
        for (int i = 0; i < stored.length(); i++) {
            char character = stored.charAt(i);
            if (!escaped && character == ESCAPE) {
                escaped = true;
                continue;
            }
            name.append(escaped ? character : plain(character));
            escaped = false;
        }
        return name.toString();
    }

    private static char plain(char stored) {
        return switch (stored) {
            case DOT -> '.';
            case DOLLAR -> '$';
            default -> stored;
        };
    }

}
