package io.annals.standalone.questionlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Parses the timestamp formats of logs. */
final class TimestampParser {

    /** Smaller numbers are seconds: as milliseconds they would be before 1973. */
    private static final long MIN_MILLIS = 100_000_000_000L;

    /** Later timestamps are rejected. */
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private TimestampParser() {
    }

    /**
     * Parses ISO 8601, in UTC unless an offset is given and with {@code T} or a space
     * between date and time, or seconds or milliseconds since 1970.
     * @return the instant, or nothing if the text is not a timestamp from 1970 to 2099
     */
    static Optional<Instant> parse(String text) {
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
        return Instant.ofEpochMilli(Math.round((number < MIN_MILLIS) ? number * 1000 : number));
    }

    private static Instant ofIso(String text) {
        boolean withOffset = text.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)") && text.indexOf('T') > 0;
        return withOffset ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

}
