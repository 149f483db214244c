package io.annals.standalone.embedded.mongo.aggregation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * Operators that read a part of a date, by default in UTC. Those of the library use the
 * time zone of the machine.
 */
final class DateParts {

    private static final Map<String, Function<ZonedDateTime, Object>> PARTS = Map.ofEntries(
            Map.entry("$year", ZonedDateTime::getYear), Map.entry("$month", ZonedDateTime::getMonthValue),
            Map.entry("$dayOfMonth", ZonedDateTime::getDayOfMonth),
            Map.entry("$dayOfYear", ZonedDateTime::getDayOfYear),
            Map.entry("$dayOfWeek", (date) -> sundayBased(date) + 1), Map.entry("$week", DateParts::week),
            Map.entry("$isoDayOfWeek", (date) -> date.getDayOfWeek().getValue()),
            Map.entry("$isoWeek", (date) -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
            Map.entry("$isoWeekYear", (date) -> date.getLong(IsoFields.WEEK_BASED_YEAR)),
            Map.entry("$hour", ZonedDateTime::getHour), Map.entry("$minute", ZonedDateTime::getMinute),
            Map.entry("$second", ZonedDateTime::getSecond),
            Map.entry("$millisecond", (date) -> date.get(ChronoField.MILLI_OF_SECOND)));

    private DateParts() {
    }

    static Map<String, Operator> all() {
        Map<String, Operator> all = new HashMap<>();
        PARTS.forEach((name, part) -> all.put(name, (arguments, bindings) -> {
            ZonedDateTime date = date(name, arguments, bindings);
            return (date == null) ? null : part.apply(date);
        }));
        all.put("$dateToParts", (arguments, bindings) -> {
            ZonedDateTime date = date("$dateToParts", arguments, bindings);
            return (date == null) ? null : parts(date);
        });
        return all;
    }

    /** The date is the argument itself, or the named argument {@code date}. */
    private static @Nullable ZonedDateTime date(String operator, @Nullable Object arguments, Bindings bindings) {
        Object argument = (arguments instanceof Collection<?> list && list.size() == 1) ? list.iterator().next()
                : arguments;
        if (argument instanceof Document named && named.containsKey("date")) {
            return new Parameters(operator, named, bindings).allow("date", "timezone").date("date");
        }
        return switch (Expressions.orNull(Expressions.evaluate(argument, bindings))) {
            case null -> null;
            case Instant instant -> instant.atZone(ZoneOffset.UTC);
            default -> throw new MongoServerError(16006, operator + " expects a date");
        };
    }

    private static Document parts(ZonedDateTime date) {
        return new Document("year", date.getYear()).append("month", date.getMonthValue())
            .append("day", date.getDayOfMonth())
            .append("hour", date.getHour())
            .append("minute", date.getMinute())
            .append("second", date.getSecond())
            .append("millisecond", date.get(ChronoField.MILLI_OF_SECOND));
    }

    /** Weeks begin on Sunday; days before the first Sunday of the year are in week 0. */
    static int week(ZonedDateTime date) {
        return (date.getDayOfYear() + 6 - sundayBased(date)) / 7;
    }

    static int sundayBased(ZonedDateTime date) {
        return date.getDayOfWeek().getValue() % 7;
    }

}
