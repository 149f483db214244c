package io.annals.api.assessment.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts that people type or see as the same equal.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">Unicode normalization forms</a>
 */
public final class TextNormalizer {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    /**
     * Format characters, such as soft hyphens, zero-width spaces, byte order marks and
     * marks of the direction of writing, and other characters that are not visible.
     */
    private static final Pattern INVISIBLE = Pattern
        .compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFFA0\\uFE00-\\uFE0F"
                + "[\\p{Cc}&&[^\\p{IsWhite_Space}]]]");

    private static final Pattern SINGLE_QUOTES = Pattern
        .compile("[`\\u00B4\\u02B9\\u02BB\\u02BC\\u02BD\\u02C8\\u2018-\\u201B\\u2032\\u2035\\u2039\\u203A]");

    private static final Pattern DOUBLE_QUOTES = Pattern
        .compile("[\\u00AB\\u00BB\\u02BA\\u02EE\\u201C-\\u201F\\u2033\\u2036\\u301D-\\u301F]");

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2043\\u2212]");

    private TextNormalizer() {
    }

    /**
     * The text as it is seen: characters composed (form NFC), without invisible
     * characters, runs of white space as one space, none at the ends.
     */
    public static String visible(String text) {
        return spaced(Normalizer.normalize(without(text), Normalizer.Form.NFC));
    }

    /**
     * The text without the differences of keyboards: {@link #visible}, compatible
     * characters as one (form NFKC, such as full-width digits), and typographic quotes,
     * dashes and minus signs as those of a keyboard.
     */
    public static String typed(String text) {
        String plain = DOUBLE_QUOTES.matcher(without(text)).replaceAll("\"");
        plain = SINGLE_QUOTES.matcher(plain).replaceAll("'");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        return visible(DASHES.matcher(plain).replaceAll("-"));
    }

    /**
     * The text without a difference of upper and lower case, independent of any language:
     * ß is ss, ς is σ, and I is i with or without a dot.
     */
    public static String caseless(String text) {
        String upper = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper, Normalizer.Form.NFC).replace('\u0130', 'I');
    }

    private static String without(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    private static String spaced(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

}
