package io.annals.api.assessment.scoring;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WildcardPatternTest {

    /** A backtracking matcher would practically never finish with this. */
    @Test
    void the_worst_pattern_looks_at_each_character_a_bounded_number_of_times() {
        WildcardPattern pattern = WildcardPattern.of("*" + "aaaaaaaaab*".repeat(45) + "c");
        Watched text = new Watched("  " + "a".repeat(100_000) + "c  ");

        assertThat(pattern.matchesSpaced(text)).isFalse();
        assertThat(text.looks).isLessThanOrEqualTo(2L * text.length());
    }

    @Test
    void many_wildcards_are_no_slower() {
        WildcardPattern pattern = WildcardPattern.of("*a".repeat(250));
        Watched text = new Watched("  " + "a".repeat(249) + "b".repeat(100_000) + "  ");

        assertThat(pattern.matchesSpaced(text)).isFalse();
        assertThat(text.looks).isLessThanOrEqualTo(2L * text.length());
    }

    @Property
    void it_matches_what_a_regular_expression_matches(
            @ForAll @Chars({ 'a', 'b', '*' }) @StringLength(max = 8) String pattern,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String text) {
        String expression = pattern.chars()
            .mapToObj((c) -> (c == '*') ? ".*" : Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining());

        assertThat(WildcardPattern.of(pattern).matches(text)).isEqualTo(Pattern.matches(expression, text));
    }

    @Property
    void an_escaped_text_matches_itself_alone(@ForAll @Chars({ 'a', '*', '\\' }) @StringLength(max = 8) String text,
            @ForAll @Chars({ 'a', '*', '\\' }) @StringLength(max = 8) String other) {
        WildcardPattern escaped = WildcardPattern.of(text.replace("\\", "\\\\").replace("*", "\\*"));

        assertThat(escaped.matches(text)).isTrue();
        assertThat(escaped.matches(other)).isEqualTo(other.equals(text));
    }

    /** Counts how often its characters are read. */
    private static final class Watched implements CharSequence {

        private final String text;

        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return this.text.length();
        }

        @Override
        public char charAt(int index) {
            this.looks++;
            return this.text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this.text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return this.text;
        }

    }

}
