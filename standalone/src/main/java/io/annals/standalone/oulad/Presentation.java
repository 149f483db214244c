package io.annals.standalone.oulad;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.annals.standalone.load.CsvRow;
import io.annals.standalone.load.UnusableRowException;

/**
 * A presentation of a module: one run with its own start date.
 *
 * @param module the module code, such as {@code AAA}
 * @param name the year and start month, such as {@code 2013J}
 */
record Presentation(String module, String name) {

    /**
     * The fields of study that the dataset's authors published; the files omit them.
     */
    private static final Map<String, String> DOMAINS = Map.of("AAA", "Social Sciences", "BBB", "Social Sciences", "CCC",
            "STEM", "DDD", "STEM", "EEE", "STEM", "FFF", "STEM", "GGG", "Social Sciences");

    Presentation {
        if (!name.matches("\\d{4}[BJ]")) {
            throw new UnusableRowException("code_presentation is not a year followed by B or J");
        }
    }

    static Presentation of(CsvRow row) {
        return new Presentation(row.text("code_module"), row.text("code_presentation"));
    }

    /**
     * Returns the start date: the first of February for {@code B}, the first of October
     * for {@code J}. The dataset does not contain the exact day.
     */
    LocalDate start() {
        Month month = this.name.endsWith("B") ? Month.FEBRUARY : Month.OCTOBER;
        return LocalDate.of(Integer.parseInt(this.name.substring(0, 4)), month, 1);
    }

    /**
     * Returns the instant of a day of the presentation.
     * @param day the number of days since the start; negative before it
     */
    Instant day(int day) {
        try {
            return start().atStartOfDay(ZoneOffset.UTC).toInstant().plus(day, ChronoUnit.DAYS);
        }
        catch (DateTimeException ex) {
            throw new UnusableRowException("a day is out of range");
        }
    }

    String domain() {
        return DOMAINS.getOrDefault(this.module, "Other");
    }

    String code() {
        return this.module + "-" + this.name;
    }

}
