package io.annals.command.api;

import java.util.List;
import java.util.regex.Pattern;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.platform.command.CommandType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expected version from the header {@code If-Match} (RFC 9110, section 13.1.1).
 */
final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private IfMatch() {
    }

    /**
     * Reads the header of a request, or the field {@code ifMatch} of a batch line, which
     * may also be a number.
     * @param condition a version in quotes such as {@code "3"}, or {@code *}
     * @return the expected version; {@code null} for {@code *}
     * @throws Refusal {@code malformed-if-match}, or {@code stale-version} if the command
     * creates its aggregate
     */
    static @Nullable Long expectedVersion(@Nullable Object condition, CommandType type) {
        Long version = switch (condition) {
            case null -> null;
            case String header -> parse(header.strip());
            case Integer number when number >= 0 -> Long.valueOf(number);
            case Long number when number >= 0 -> number;
            default -> throw malformed();
        };
        if (condition != null && type.creation()) {
            throw new Refusal(Kind.STALE, "stale-version", "A new aggregate has no version yet: omit If-Match.",
                    List.of());
        }
        return version;
    }

    private static @Nullable Long parse(String header) {
        if (header.equals("*")) {
            return null;
        }
        if (!VERSION.matcher(header).matches()) {
            throw malformed();
        }
        return Long.valueOf(header.substring(1, header.length() - 1));
    }

    private static Refusal malformed() {
        return Refusal.invalid("malformed-if-match",
                "If-Match must be one version in quotes, such as \"3\", as the ETag shows it, or *.");
    }

}
