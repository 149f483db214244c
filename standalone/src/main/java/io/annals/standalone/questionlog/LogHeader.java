package io.annals.standalone.questionlog;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.annals.api.TextLength;
import io.annals.standalone.load.CsvRow;
import io.annals.standalone.load.UnusableRowException;

/**
 * The columns of a log by their meaning.
 *
 * @param names the name of each column that the log has
 */
record LogHeader(Map<LogColumn, String> names) {

    /**
     * Finds the columns by their names. Upper and lower case and characters other than
     * letters and digits are ignored.
     * @param header the column names of the log
     * @param configured the columns whose names are not recognized, by their meaning
     * @throws IllegalArgumentException if a required column is missing
     */
    static LogHeader of(List<String> header, Map<String, String> configured) {
        Map<LogColumn, String> names = new EnumMap<>(LogColumn.class);
        for (LogColumn column : LogColumn.values()) {
            Optional.ofNullable(configured.get(column.code()))
                .map((name) -> requireExisting(name, column, header))
                .or(() -> findByName(column, header))
                .ifPresent((name) -> names.put(column, name));
        }
        LogHeader found = new LogHeader(Map.copyOf(names));
        for (LogColumn required : List.of(LogColumn.LEARNER, LogColumn.QUESTION, LogColumn.TIME)) {
            require(found.has(required), required.code(), header);
        }
        require(found.has(LogColumn.RESPONSE) || found.has(LogColumn.CORRECT), "response or correct", header);
        return found;
    }

    private static String requireExisting(String name, LogColumn column, List<String> header) {
        if (!header.contains(name)) {
            throw new IllegalArgumentException(
                    "The log has no column %s, which is configured for %s; its columns are %s".formatted(name,
                            column.code(), header));
        }
        return name;
    }

    private static Optional<String> findByName(LogColumn column, List<String> header) {
        return column.names()
            .stream()
            .flatMap((known) -> header.stream().filter((name) -> normalized(name).equals(known)))
            .findFirst();
    }

    private static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void require(boolean present, String column, List<String> header) {
        if (!present) {
            throw new IllegalArgumentException(
                    "The log has no column for %s; its columns are %s".formatted(column, header));
        }
    }

    boolean has(LogColumn column) {
        return this.names.containsKey(column);
    }

    /** Returns the names of the columns to read. */
    Set<String> columnNames() {
        return this.names.values().stream().collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the value of a column, if the log has the column and the row has a value.
     * @param maxLength the maximum number of characters
     */
    Optional<String> value(LogColumn column, CsvRow row, int maxLength) {
        return Optional.ofNullable(this.names.get(column)).flatMap((name) -> {
            Optional<String> text = row.optionalText(name);
            if (text.filter((value) -> TextLength.of(value) > maxLength).isPresent()) {
                throw new UnusableRowException("%s has more than %d characters".formatted(name, maxLength));
            }
            return text;
        });
    }

    String require(LogColumn column, CsvRow row, int maxLength) {
        return value(column, row, maxLength).orElseThrow(() -> unusable(column, "is empty"));
    }

    /** Creates the exception for a row with an unusable value in a column. */
    UnusableRowException unusable(LogColumn column, String reason) {
        return new UnusableRowException(
                Objects.requireNonNullElse(this.names.get(column), column.code()) + " " + reason);
    }

}
