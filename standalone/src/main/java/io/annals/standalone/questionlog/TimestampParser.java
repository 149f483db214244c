package io.annals.standalone.questionlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Points in time as logs write them. */
final class TimestampParser {

    /** What is less than this are seconds: in milliseconds it would be before 1973. */
    private static final long LEAST_MILLIS = 100_000_000_000L;

    /** The year 2100. */
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private TimestampParser() {
    }

    /**
     * Reads ISO 8601, in UTC where it says nothing else and with a blank instead of the
     * {@code T} if need be, or seconds or milliseconds since 1970.
     */
    static Optional<Instant> of(String text) {
        try {
            return Optional.of(isNumber(text) ? ofEpoch(Double.parseDouble(text)) : ofIso(text.replace(' ', 'T')))
                .filter((at) -> !at.isBefore(Instant.EPOCH) && at.isBefore(END));
        }
        catch (DateTimeException ex) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,17}(\\.\\d{1,9})?");
    }

    private static Instant ofEpoch(double number) {
        return Instant.ofEpochMilli(Math.round((number < LEAST_MILLIS) ? number * 1000 : number));
    }

    private static Instant ofIso(String text) {
        boolean withOffset = text.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)") && text.indexOf('T') > 0;
        return withOffset ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

}
