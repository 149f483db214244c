package io.annals.standalone.embedded.mongo.aggregation;

import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes dates as {@code $dateToString} does. */
final class DateText {

    private static final Pattern SPECIFIER = Pattern.compile("%(.?)", Pattern.DOTALL);

    private static final String UTC_DEFAULT = "%Y-%m-%dT%H:%M:%S.%LZ";

    private static final String DEFAULT = "%Y-%m-%dT%H:%M:%S.%L";

    private DateText() {
    }

    static Operator operator() {
        return Operator.named("$dateToString", (parameters) -> {
            ZonedDateTime date = parameters.allow("date", "format", "timezone", "onNull").date("date");
            if (date == null) {
                return parameters.value("onNull");
            }
            String otherwise = parameters.has("timezone") ? DEFAULT : UTC_DEFAULT;
            return written(date, parameters.has("format") ? parameters.text("format") : otherwise, parameters);
        });
    }

    private static String written(ZonedDateTime date, String format, Parameters parameters) {
        return SPECIFIER.matcher(format).replaceAll((found) -> {
            if (found.group(1).isEmpty()) {
                throw parameters.invalid("'format' ends with an unmatched %");
            }
            return Matcher.quoteReplacement(part(date, found.group(1).charAt(0), parameters));
        });
    }

    private static String part(ZonedDateTime date, char specifier, Parameters parameters) {
        return switch (specifier) {
            case 'Y' -> digits(date.getYear(), 4);
            case 'G' -> digits(date.get(IsoFields.WEEK_BASED_YEAR), 4);
            case 'm' -> digits(date.getMonthValue(), 2);
            case 'd' -> digits(date.getDayOfMonth(), 2);
            case 'H' -> digits(date.getHour(), 2);
            case 'M' -> digits(date.getMinute(), 2);
            case 'S' -> digits(date.getSecond(), 2);
            case 'L' -> digits(date.get(ChronoField.MILLI_OF_SECOND), 3);
            case 'j' -> digits(date.getDayOfYear(), 3);
            case 'V' -> digits(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case 'U' -> digits(DateParts.week(date), 2);
            case 'u' -> digits(date.getDayOfWeek().getValue(), 1);
            case 'w' -> digits(DateParts.sundayBased(date) + 1, 1);
            case 'b' -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'z' -> date.getOffset().getId().equals("Z") ? "+0000" : date.getOffset().getId().replace(":", "");
            case 'Z' -> Integer.toString(date.getOffset().getTotalSeconds() / 60);
            case '%' -> "%";
            default -> throw parameters.invalid("'format' contains the unknown specifier %" + specifier);
        };
    }

    private static String digits(int value, int length) {
        return String.format(Locale.ROOT, "%0" + length + "d", value);
    }

}
