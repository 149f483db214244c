package io.annals.api.assessment.scoring;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import io.annals.api.assessment.question.Response.Written;
import io.annals.api.assessment.question.ShortText;

/**
 * Short texts. An answer is right where it matches one of the accepted texts as a whole.
 * In both,
 * <ol>
 * <li>characters are composed (Unicode normalization form C), so that é typed as one
 * character or as two is the same;
 * <li>any white space, also several and no-break, is one space, and there is none at the
 * ends;
 * <li>unless the question is case-sensitive, all letters become capitals by Unicode's
 * full mapping and no language's own rules: ß is SS, ς and σ are Σ.
 * </ol>
 * In an accepted text {@code *} stands for any characters, also for none, {@code \*} for
 * an asterisk; all else stands for itself. This is what Moodle's short answers do (form
 * C, trimmed, wildcard, choice of case), and beyond it {@code \\} is a backslash.
 *
 * @see <a href="https://docs.moodle.org/en/Short-Answer_question_type">Moodle, short
 * answer questions</a>
 * @see <a href="https://www.unicode.org/reports/tr15/">Unicode normalization forms</a>
 */
final class ShortTextScoring {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private ShortTextScoring() {
    }

    static ScoreFraction share(ShortText question, Written answer) {
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
