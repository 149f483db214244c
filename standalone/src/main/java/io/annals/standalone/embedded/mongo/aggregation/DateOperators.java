package io.annals.standalone.embedded.mongo.aggregation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;

import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** Operators that calculate with dates. */
final class DateOperators {

    private static final String UNIT = "unit";

    private static final String TIME_ZONE = "timezone";

    private static final String START_OF_WEEK = "startOfWeek";

    private DateOperators() {
    }

    static Map<String, Operator> all() {
        return Map.ofEntries(Map.entry("$dateToString", DateText.operator()),
                Map.entry("$dateTrunc", Operator.named("$dateTrunc", DateOperators::truncated)),
                Map.entry("$dateAdd", Operator.named("$dateAdd", (parameters) -> moved(parameters, 1))),
                Map.entry("$dateSubtract", Operator.named("$dateSubtract", (parameters) -> moved(parameters, -1))),
                Map.entry("$dateDiff", Operator.named("$dateDiff", DateOperators::difference)),
                Map.entry("$dateFromParts", Operator.named("$dateFromParts", DateOperators::fromParts)),
                Map.entry("$dateFromString", Operator.named("$dateFromString", DateOperators::fromText)));
    }

    private static @Nullable Object truncated(Parameters parameters) {
        ZonedDateTime date = parameters.allow("date", UNIT, "binSize", TIME_ZONE, START_OF_WEEK).date("date");
        if (date == null || parameters.required(UNIT) == null) {
            return null;
        }
        long size = parameters.whole("binSize", 1);
        if (size < 1) {
            throw parameters.invalid("'binSize' must be a whole number above 0");
        }
        return DateUnit.of(parameters).truncate(date, size, DateUnit.startOfWeek(parameters)).toInstant();
    }

    private static @Nullable Object moved(Parameters parameters, int direction) {
        ZonedDateTime date = parameters.allow("startDate", UNIT, "amount", TIME_ZONE).date("startDate");
        if (date == null || parameters.required(UNIT) == null || parameters.required("amount") == null) {
            return null;
        }
        return DateUnit.of(parameters).plus(date, direction * parameters.whole("amount", 0)).toInstant();
    }

    private static @Nullable Object difference(Parameters parameters) {
        parameters.allow("startDate", "endDate", UNIT, TIME_ZONE, START_OF_WEEK);
        ZonedDateTime start = parameters.date("startDate");
        ZonedDateTime end = parameters.date("endDate");
        if (start == null || end == null || parameters.required(UNIT) == null) {
            return null;
        }
        return DateUnit.of(parameters).between(start, end, DateUnit.startOfWeek(parameters));
    }

    private static Object fromParts(Parameters parameters) {
        parameters.allow("year", "month", "day", "hour", "minute", "second", "millisecond", TIME_ZONE);
        parameters.required("year");
        return LocalDateTime.of((int) parameters.whole("year", 1), 1, 1, 0, 0)
            .plusMonths(parameters.whole("month", 1) - 1)
            .plusDays(parameters.whole("day", 1) - 1)
            .plusHours(parameters.whole("hour", 0))
            .plusMinutes(parameters.whole("minute", 0))
            .plusSeconds(parameters.whole("second", 0))
            .atZone(parameters.zone())
            .toInstant()
            .plusMillis(parameters.whole("millisecond", 0));
    }

    private static @Nullable Object fromText(Parameters parameters) {
        parameters.allow("dateString", TIME_ZONE, "onError", "onNull");
        if (parameters.required("dateString") == null) {
            return parameters.value("onNull");
        }
        try {
            return parsed(parameters);
        }
        catch (DateTimeException ex) {
            if (parameters.has("onError")) {
                return parameters.value("onError");
            }
            throw new MongoServerError(241, "ConversionFailure",
                    "$dateFromString: '%s' is not a date such as 2026-01-31 or 2026-01-31T12:00:00Z"
                        .formatted(parameters.value("dateString")));
        }
    }

    private static Instant parsed(Parameters parameters) {
        TemporalAccessor date = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss[.SSS]][XXX]]")
            .parseBest(parameters.text("dateString"), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (date) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> local.atZone(parameters.zone()).toInstant();
            default -> LocalDate.from(date).atStartOfDay(parameters.zone()).toInstant();
        };
    }

}
