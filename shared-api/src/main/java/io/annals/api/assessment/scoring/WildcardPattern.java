package io.annals.api.assessment.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which {@code *} stands for any characters, also for none. {@code \*} is an
 * asterisk, {@code \\} a backslash; a backslash before anything else is itself.
 *
 * <p>
 * What stands between two asterisks is looked for from left to right, the first place
 * being as good as any later one, by the algorithm of Knuth, Morris and Pratt. So each
 * character of a text is looked at a bounded number of times, and no text and no pattern
 * can make it slow.
 */
final class WildcardPattern {

    private final List<Literal> literals;

    private WildcardPattern(List<Literal> literals) {
        this.literals = literals;
    }

    static WildcardPattern of(String pattern) {
        List<Literal> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                literals.add(new Literal(literal.toString()));
                literal.setLength(0);
            }
            else {
                boolean escapes = c == '\\' && i + 1 < pattern.length() && "*\\".indexOf(pattern.charAt(i + 1)) >= 0;
                i += escapes ? 1 : 0;
                literal.append(pattern.charAt(i));
            }
        }
        literals.add(new Literal(literal.toString()));
        return new WildcardPattern(List.copyOf(literals));
    }

    /** Whether all of the text is as the pattern says. */
    boolean matches(CharSequence text) {
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

    /** Characters that stand for themselves. */
    private static final class Literal {

        private final String characters;

        /**
         * For each beginning, how long its longest part is that it both begins and ends
         * with.
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

        /** Where its first occurrence ends, or -1 where there is none. */
        int endIn(CharSequence text, int from, int to) {
            int matched = 0;
            int place = from;
            while (matched < length() && place < to) {
                matched = extended(matched, text.charAt(place));
                place++;
            }
            return (matched == length()) ? place : -1;
        }

        /** How much is matched with one character more. */
        private int extended(int matched, char next) {
            int kept = matched;
            while (kept > 0 && this.characters.charAt(kept) != next) {
                kept = this.borders[kept - 1];
            }
            return (this.characters.charAt(kept) == next) ? kept + 1 : 0;
        }

    }

}
