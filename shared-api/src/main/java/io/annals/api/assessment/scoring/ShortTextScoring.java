package io.annals.api.assessment.scoring;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import io.annals.api.assessment.question.Response.Written;
import io.annals.api.assessment.question.ShortText;

/**
 * Scores short texts. An answer is right if the whole answer matches one of the accepted
 * texts. In both,
 * <ol>
 * <li>characters are composed (Unicode normalization form C), so that é typed as one
 * character or as two is the same;
 * <li>any run of white space, including no-break spaces, becomes one space, and white
 * space at the ends is removed;
 * <li>unless the question is case-sensitive, all letters become upper case by Unicode's
 * full mapping, independent of any language: ß becomes SS, ς and σ become Σ.
 * </ol>
 * In an accepted text {@code *} matches any characters or none and {@code \*} an
 * asterisk, as in Moodle's short answers (which also use form C, trimming and a choice of
 * case); {@code \\}, which Moodle does not have, matches a backslash.
 *
 * @see <a href="https://docs.moodle.org/en/Short-Answer_question_type">Moodle, short
 * answer questions</a>
 * @see <a href="https://www.unicode.org/reports/tr15/">Unicode normalization forms</a>
 */
final class ShortTextScoring {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private ShortTextScoring() {
    }

    static ScoreFraction fraction(ShortText question, Written answer) {
        String text = comparable(answer.text(), question.caseSensitive());
        return ScoreFraction.allIf(question.accepted()
            .stream()
            .map((accepted) -> WildcardPattern.of(comparable(accepted.pattern(), question.caseSensitive())))
            .anyMatch((accepted) -> accepted.matches(text)));
    }

    static String comparable(String text, boolean caseSensitive) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String spaced = WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
        return caseSensitive ? spaced : Normalizer.normalize(spaced.toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
    }

}
