package io.annals.platform.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Guesses what a client meant by a name that does not exist. */
public final class NearNames {

    private static final int AT_MOST = 3;

    private static final int LONGEST = 100;

    private NearNames() {
    }

    /** The names that look most like the given one, best first; often none. */
    public static List<String> of(String name, Collection<String> existing) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        int tolerance = Math.max(2, name.length() / 3);
        return existing.stream()
            .collect(Collectors.toMap((candidate) -> candidate, (candidate) -> distance(name, candidate)))
            .entrySet()
            .stream()
            .filter((candidate) -> candidate.getValue() <= tolerance)
            .sorted(Comparator.<java.util.Map.Entry<String, Integer>>comparingInt(java.util.Map.Entry::getValue)
                .thenComparing(java.util.Map.Entry::getKey))
            .limit(AT_MOST)
            .map(java.util.Map.Entry::getKey)
            .toList();
    }

    /** The same as the end of a sentence: near names, or else all. */
    static String suggestion(String name, Collection<String> existing) {
        List<String> near = of(name, existing);
        return near.isEmpty() ? "; the fields are " + String.join(", ", existing)
                : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** How many letters to insert, remove or replace, without regard to case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

}
