package io.annals.standalone.embedded.mongo.aggregation;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The units of date operators. Each unit numbers its periods from 2000-01-01, in the time
 * zone of the date.
 */
enum DateUnit {

    YEAR(ChronoUnit.YEARS, 1), QUARTER(ChronoUnit.MONTHS, 3), MONTH(ChronoUnit.MONTHS, 1), WEEK(ChronoUnit.WEEKS, 1),
    DAY(ChronoUnit.DAYS, 1), HOUR(ChronoUnit.HOURS, 1), MINUTE(ChronoUnit.MINUTES, 1), SECOND(ChronoUnit.SECONDS, 1),
    MILLISECOND(ChronoUnit.MILLIS, 1);

    private static final LocalDateTime ORIGIN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ChronoUnit unit;

    private final int factor;

    DateUnit(ChronoUnit unit, int factor) {
        this.unit = unit;
        this.factor = factor;
    }

    static DateUnit of(Parameters parameters) {
        String name = parameters.text("unit");
        for (DateUnit unit : values()) {
            if (unit.name().toLowerCase(Locale.ROOT).equals(name)) {
                return unit;
            }
        }
        throw parameters.invalid("unknown unit '" + name + "'");
    }

    /** Reads the argument {@code startOfWeek}, by default Sunday. */
    static DayOfWeek startOfWeek(Parameters parameters) {
        Object value = parameters.value("startOfWeek");
        if (value == null) {
            return DayOfWeek.SUNDAY;
        }
        String name = value.toString().toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(name) || (name.length() == 3 && day.name().startsWith(name))) {
                return day;
            }
        }
        throw parameters.invalid("unknown day of week '" + value + "'");
    }

    ZonedDateTime plus(ZonedDateTime date, long amount) {
        return date.plus(Math.multiplyExact(amount, this.factor), this.unit);
    }

    /** The number of the period that contains a date. */
    long periodOf(ZonedDateTime date, DayOfWeek startOfWeek) {
        LocalDateTime local = date.toLocalDateTime();
        if (this.unit == ChronoUnit.YEARS || this.unit == ChronoUnit.MONTHS) {
            long months = (local.getYear() - ORIGIN.getYear()) * 12L + local.getMonthValue() - 1;
            return Math.floorDiv(months, (this == YEAR) ? 12 : this.factor);
        }
        return Math.floorDiv(millis(local) - millis(origin(startOfWeek)), this.unit.getDuration().toMillis());
    }

    /** The number of periods that begin after one date and until another. */
    long between(ZonedDateTime from, ZonedDateTime to, DayOfWeek startOfWeek) {
        if (this.unit.isTimeBased()) {
            long offset = from.getOffset().getTotalSeconds() * 1000L;
            long length = this.unit.getDuration().toMillis();
            return Math.floorDiv(to.toInstant().toEpochMilli() + offset, length)
                    - Math.floorDiv(from.toInstant().toEpochMilli() + offset, length);
        }
        return periodOf(to, startOfWeek) - periodOf(from, startOfWeek);
    }

    /** The beginning of the group of periods that contains a date. */
    ZonedDateTime truncate(ZonedDateTime date, long groupSize, DayOfWeek startOfWeek) {
        long period = Math.floorDiv(periodOf(date, startOfWeek), groupSize) * groupSize;
        LocalDateTime start = origin(startOfWeek).plus(period * this.factor, this.unit);
        return ZonedDateTime.ofLocal(start, date.getZone(), date.getOffset());
    }

    private LocalDateTime origin(DayOfWeek startOfWeek) {
        return (this == WEEK) ? ORIGIN.with(TemporalAdjusters.nextOrSame(startOfWeek)) : ORIGIN;
    }

    private static long millis(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

}
