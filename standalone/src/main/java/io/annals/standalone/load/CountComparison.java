package io.annals.standalone.load;

import java.util.List;
import java.util.Map;

/**
 * Compares the same counts in several stores.
 *
 * @param stores the column headings; the first store is the reference
 * @param counts for each store, the labeled counts in display order
 */
public record CountComparison(List<String> stores, List<List<Map.Entry<String, Long>>> counts) {

    /** Whether the counts of all stores are equal. */
    public boolean matches() {
        return this.counts.stream().distinct().count() == 1;
    }

    /** Formats the counts as a table that marks the rows that differ. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("%-26s".formatted(""));
        this.stores.forEach((store) -> table.append(" %10s".formatted(store)));
        table.append(System.lineSeparator());
        for (int line = 0; line < this.counts.getFirst().size(); line++) {
            append(table, line);
        }
        return table.toString();
    }

    private void append(StringBuilder table, int line) {
        List<Long> numbers = this.counts.stream().map((store) -> store.get(line).getValue()).toList();
        table.append("%-26s".formatted(this.counts.getFirst().get(line).getKey()));
        numbers.forEach((number) -> table.append(" %,10d".formatted(number)));
        table.append((numbers.stream().distinct().count() == 1) ? "" : "   <- differs").append(System.lineSeparator());
    }

}
