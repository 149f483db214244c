package io.annals.standalone.oulad;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The clicks of a student by day and site, stored compactly because there are millions.
 */
final class ClickCounts {

    private static final int FIELDS = 3;

    /** Triples of day, site and clicks. */
    private int[] rows = new int[0];

    private int size;

    void add(int day, int site, int clicks) {
        if (this.size == this.rows.length) {
            this.rows = Arrays.copyOf(this.rows, Math.max(8 * FIELDS, this.size * 2));
        }
        this.rows[this.size] = day;
        this.rows[this.size + 1] = site;
        this.rows[this.size + 2] = clicks;
        this.size += FIELDS;
    }

    /** Returns the clicks by day and site, in ascending order. */
    SortedMap<Integer, Map<Integer, Integer>> byDay() {
        SortedMap<Integer, Map<Integer, Integer>> days = new TreeMap<>();
        for (int i = 0; i < this.size; i += FIELDS) {
            days.computeIfAbsent(this.rows[i], (day) -> new TreeMap<>())
                .merge(this.rows[i + 1], this.rows[i + 2], Math::addExact);
        }
        return days;
    }

    /** Returns the number of days with clicks. */
    int days() {
        return (int) allDays().distinct().count();
    }

    OptionalInt firstDay() {
        return allDays().min();
    }

    private IntStream allDays() {
        return IntStream.iterate(0, (i) -> i < this.size, (i) -> i + FIELDS).map((i) -> this.rows[i]);
    }

}
