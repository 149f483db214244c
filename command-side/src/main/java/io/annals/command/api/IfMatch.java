package io.annals.command.api;

import java.util.regex.Pattern;

import io.annals.api.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The condition under which a command is to be carried out (RFC 9110, section 13.1.1).
 *
 * @param version the version that the aggregate must have; any where absent ({@code *})
 */
record IfMatch(@Nullable Long version) {

    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /**
     * Reads the header, such as {@code "3"} with its quotes, or {@code *}.
     * @throws Refusal {@code malformed-if-match}
     */
    static @Nullable IfMatch of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (text.equals("*")) {
            return new IfMatch(null);
        }
        if (!VERSION.matcher(text).matches()) {
            throw malformed();
        }
        return new IfMatch(Long.valueOf(text.substring(1, text.length() - 1)));
    }

    /**
     * Reads what a line of a batch says: a version as a number, or what the header would
     * say.
     * @throws Refusal {@code malformed-if-match}
     */
    static @Nullable IfMatch ofLine(@Nullable Object stated) {
        return switch (stated) {
            case null -> null;
            case String header -> of(header);
            case Integer version when version >= 0 -> new IfMatch(version.longValue());
            case Long version when version >= 0 -> new IfMatch(version);
            default -> throw malformed();
        };
    }

    private static Refusal malformed() {
        return Refusal.invalid("malformed-if-match",
                "If-Match must be one version as an ETag gives it, such as \"3\" with its quotes, or *.");
    }

    @Override
    public String toString() {
        return (this.version == null) ? "*" : "\"" + this.version + "\"";
    }

}
