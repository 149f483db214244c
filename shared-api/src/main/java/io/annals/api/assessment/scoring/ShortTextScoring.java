package io.annals.api.assessment.scoring;

import java.util.regex.Pattern;

import io.annals.api.assessment.question.Response.Written;
import io.annals.api.assessment.question.ShortText;
import io.annals.api.assessment.question.TextNormalizer;

/**
 * Scores short texts. An answer is right if the whole answer matches one of the accepted
 * texts. Both are compared as {@link TextNormalizer#typed typed} or, if the question is
 * exact, as {@link TextNormalizer#visible seen}, and, unless it is case-sensitive,
 * {@link TextNormalizer#caseless without case}.
 *
 * <p>
 * In an accepted text {@code *} matches any characters or none and {@code \*} an
 * asterisk, as in Moodle's short answers; {@code \\}, which Moodle does not have, matches
 * a backslash.
 *
 * @see <a href="https://docs.moodle.org/en/Short-Answer_question_type">Moodle, short
 * answer questions</a>
 */
final class ShortTextScoring {

    /** Characters that would be wildcards or escapes once they are normalized. */
    private static final Pattern WIDE_ASTERISK = Pattern.compile("[\uFE61\uFF0A]");

    private static final Pattern WIDE_BACKSLASH = Pattern.compile("[\uFE68\uFF3C]");

    private ShortTextScoring() {
    }

    static ScoreFraction fraction(ShortText question, Written answer) {
        String text = comparable(answer.text(), question);
        return ScoreFraction.allIf(question.accepted()
            .stream()
            .map((accepted) -> WildcardPattern.of(comparable(escaped(accepted.pattern()), question)))
            .anyMatch((accepted) -> accepted.matches(text)));
    }

    private static String escaped(String pattern) {
        String escaped = WIDE_BACKSLASH.matcher(pattern).replaceAll("\\\\\\\\");
        return WIDE_ASTERISK.matcher(escaped).replaceAll("\\\\*");
    }

    private static String comparable(String text, ShortText question) {
        String normalized = question.comparesExactly() ? TextNormalizer.visible(text) : TextNormalizer.typed(text);
        return question.caseSensitive() ? normalized : TextNormalizer.caseless(normalized);
    }

}
