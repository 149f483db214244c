package io.annals.api.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pattern in which {@code *} matches any characters or none, {@code \*} an asterisk and
 * {@code \\} a backslash; a backslash before anything else matches itself.
 *
 * <p>
 * Spaces beside an asterisk that stands for nothing count once, or not at all at the
 * ends: {@code the * cat} matches {@code the cat}, {@code cat *} matches {@code cat}. To
 * that end, texts are compared with all spaces twice and one more pair at each end, and a
 * literal has a space beside an asterisk only once.
 *
 * <p>
 * The literals between asterisks are searched from left to right, where the first match
 * is as good as any later one, by the algorithm of Knuth, Morris and Pratt. Each
 * character of a text is therefore examined a bounded number of times, and no text or
 * pattern makes it slow.
 */
final class WildcardPattern {

    private static final String SPACE = " ";

    private static final String TWO_SPACES = "  ";

    private final List<Literal> literals;

    private WildcardPattern(List<Literal> literals) {
        this.literals = literals;
    }

    static WildcardPattern of(String pattern) {
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder(SPACE);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                add(literals, literal.toString());
                literal.setLength(0);
            }
            else {
                boolean escapes = c == '\\' && i + 1 < pattern.length() && "*\\".indexOf(pattern.charAt(i + 1)) >= 0;
                i += escapes ? 1 : 0;
                literal.append(pattern.charAt(i));
            }
        }
        literals.add(literal.append(SPACE).toString());
        int last = literals.size() - 1;
        return new WildcardPattern(
                IntStream.rangeClosed(0, last).mapToObj((i) -> spaced(literals.get(i), i == 0, i == last)).toList());
    }

    /**
     * Adds a literal, unless it is empty or a space that also stands before the asterisk.
     */
    private static void add(List<String> literals, String literal) {
        boolean shared = literal.equals(SPACE) && !literals.isEmpty() && literals.getLast().endsWith(SPACE);
        if (!literal.isEmpty() && !shared) {
            literals.add(literal);
        }
    }

    /** The literal with its spaces twice, apart from those beside an asterisk. */
    private static Literal spaced(String literal, boolean first, boolean last) {
        String spaced = literal.replace(SPACE, TWO_SPACES);
        int from = (!first && literal.startsWith(SPACE)) ? 1 : 0;
        int to = (!last && literal.endsWith(SPACE) && spaced.length() - from > 1) ? 1 : 0;
        return new Literal(spaced.substring(from, spaced.length() - to));
    }

    /** Whether the whole text matches. */
    boolean matches(String text) {
        return matchesSpaced((SPACE + text + SPACE).replace(SPACE, TWO_SPACES));
    }

    /**
     * Whether the whole text matches.
     * @param text with its spaces twice and two more at each end
     */
    boolean matchesSpaced(CharSequence text) {
        Literal first = this.literals.getFirst();
        Literal last = this.literals.getLast();
        if (this.literals.size() == 1) {
            return first.length() == text.length() && first.standsAt(text, 0);
        }
        int from = first.length();
        int to = text.length() - last.length();
        if (from > to || !first.standsAt(text, 0) || !last.standsAt(text, to)) {
            return false;
        }
        for (Literal between : this.literals.subList(1, this.literals.size() - 1)) {
            from = between.endIn(text, from, to);
            if (from < 0) {
                return false;
            }
        }
        return true;
    }

    /** Characters that match themselves. */
    private static final class Literal {

        private final String characters;

        /**
         * For each prefix, the length of the longest proper prefix that is also its
         * suffix.
         */
        private final int[] borders;

        Literal(String characters) {
            this.characters = characters;
            this.borders = new int[characters.length()];
            for (int i = 1; i < this.borders.length; i++) {
                this.borders[i] = extended(this.borders[i - 1], characters.charAt(i));
            }
        }

        int length() {
            return this.characters.length();
        }

        boolean standsAt(CharSequence text, int place) {
            for (int i = 0; i < length(); i++) {
                if (text.charAt(place + i) != this.characters.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        /** The end of its first occurrence, or -1 if there is none. */
        int endIn(CharSequence text, int from, int to) {
            int matched = 0;
            int place = from;
            while (matched < length() && place < to) {
                matched = extended(matched, text.charAt(place));
                place++;
            }
            return (matched == length()) ? place : -1;
        }

        /** The matched length after one more character. */
        private int extended(int matched, char next) {
            int kept = matched;
            while (kept > 0 && this.characters.charAt(kept) != next) {
                kept = this.borders[kept - 1];
            }
            return (this.characters.charAt(kept) == next) ? kept + 1 : 0;
        }

    }

}
