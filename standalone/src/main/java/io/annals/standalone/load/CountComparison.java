package io.annals.standalone.load;

import java.util.List;
import java.util.Map;

/**
 * The same counts as different places have them.
 *
 * @param places what the places are called; the first one is what the others must hold
 * @param counts for each place a name and a number each, in the order in which they are
 * shown
 */
public record CountComparison(List<String> places, List<List<Map.Entry<String, Long>>> counts) {

    /** Whether all places have the same. */
    public boolean holds() {
        return this.counts.stream().distinct().count() == 1;
    }

    /** As a table. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("%-26s".formatted(""));
        this.places.forEach((place) -> table.append(" %10s".formatted(place)));
        table.append(System.lineSeparator());
        for (int line = 0; line < this.counts.getFirst().size(); line++) {
            append(table, line);
        }
        return table.toString();
    }

    private void append(StringBuilder table, int line) {
        List<Long> numbers = this.counts.stream().map((place) -> place.get(line).getValue()).toList();
        table.append("%-26s".formatted(this.counts.getFirst().get(line).getKey()));
        numbers.forEach((number) -> table.append(" %,10d".formatted(number)));
        table.append((numbers.stream().distinct().count() == 1) ? "" : "   <- differs").append(System.lineSeparator());
    }

}
