package io.annals.platform.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests existing names for one that does not exist. */
public final class NearNames {

    private static final int MAX_SUGGESTIONS = 3;

    private static final int MAX_LENGTH = 100;

    private NearNames() {
    }

    /** Up to three existing names that are similar to the given one, best first. */
    public static List<String> of(String name, Collection<String> existing) {
        if (name.length() > MAX_LENGTH) {
            return List.of();
        }
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, name.length() / 3));
        String lowerCase = name.toLowerCase(Locale.ROOT);
        record Candidate(String name, int distance) {
        }
        return existing.stream()
            .map((other) -> new Candidate(other, distance.apply(lowerCase, other.toLowerCase(Locale.ROOT))))
            .filter((candidate) -> candidate.distance() >= 0)
            .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
            .limit(MAX_SUGGESTIONS)
            .map(Candidate::name)
            .toList();
    }

    /** The end of a sentence about an unknown name: similar names, or all names. */
    static String suggestion(String name, Collection<String> existing) {
        List<String> near = of(name, existing);
        return near.isEmpty() ? "; the fields are " + String.join(", ", existing)
                : "; did you mean " + String.join(" or ", near) + "?";
    }

}
