package io.annals.standalone.questionlog;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.annals.standalone.load.CsvRow;
import io.annals.standalone.load.UnusableRowException;

/** Which column of a log says what. */
record LogHeader(Map<LogColumn, String> columns) {

    /**
     * Finds the columns by their names, in which only letters and digits count, capital
     * or small.
     * @param header the columns that the log has
     * @param chosen by the name of the fact, columns that are called otherwise
     * @throws IllegalArgumentException where one that is needed is missing
     */
    static LogHeader of(List<String> header, Map<String, String> chosen) {
        Map<LogColumn, String> found = new EnumMap<>(LogColumn.class);
        for (LogColumn fact : LogColumn.values()) {
            Optional.ofNullable(chosen.get(fact.code()))
                .map((column) -> present(column, fact, header))
                .or(() -> named(fact, header))
                .ifPresent((column) -> found.put(fact, column));
        }
        LogHeader columns = new LogHeader(Map.copyOf(found));
        for (LogColumn needed : List.of(LogColumn.LEARNER, LogColumn.QUESTION, LogColumn.TIME)) {
            require(columns.has(needed), needed.code(), header);
        }
        require(columns.has(LogColumn.RESPONSE) || columns.has(LogColumn.CORRECT), "response or correct", header);
        return columns;
    }

    private static String present(String column, LogColumn fact, List<String> header) {
        if (!header.contains(column)) {
            throw new IllegalArgumentException(
                    "There is no column %s for %s; there are %s".formatted(column, fact.code(), header));
        }
        return column;
    }

    private static Optional<String> named(LogColumn fact, List<String> header) {
        return fact.names()
            .stream()
            .flatMap((name) -> header.stream().filter((column) -> folded(column).equals(name)))
            .findFirst();
    }

    private static String folded(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void require(boolean there, String what, List<String> header) {
        if (!there) {
            throw new IllegalArgumentException("No column is known to say %s; there are %s".formatted(what, header));
        }
    }

    /** The names by which columns can be chosen. */
    static List<String> choices() {
        return Arrays.stream(LogColumn.values()).map(LogColumn::code).toList();
    }

    boolean has(LogColumn fact) {
        return this.columns.containsKey(fact);
    }

    /** The columns that are read. */
    Set<String> used() {
        return this.columns.values().stream().collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param longest how many characters it may have
     */
    Optional<String> find(LogColumn fact, CsvRow row, int longest) {
        return Optional.ofNullable(this.columns.get(fact)).flatMap((column) -> {
            Optional<String> text = row.optionalText(column);
            if (text.filter((value) -> value.length() > longest).isPresent()) {
                throw new UnusableRowException("%s has more than %d characters".formatted(column, longest));
            }
            return text;
        });
    }

    String need(LogColumn fact, CsvRow row, int longest) {
        return find(fact, row, longest).orElseThrow(() -> unusable(fact, "is empty"));
    }

    /** A row that cannot be used because of one of these columns. */
    UnusableRowException unusable(LogColumn fact, String why) {
        return new UnusableRowException(Objects.requireNonNullElse(this.columns.get(fact), fact.code()) + " " + why);
    }

}
