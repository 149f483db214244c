package io.annals.api;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The words by which texts are found: runs of letters and digits without regard to case
 * and accents, at most {@value #LONGEST} characters of each. Who writes an index and who
 * asks it take them from texts in the same way.
 */
public final class SearchTerms {

    /** What is behind these many characters of a word is not looked at. */
    public static final int LONGEST = 40;

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&#?\\w{1,31};");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchTerms() {
    }

    /**
     * The words of the texts, each once, with a blank between two.
     * @param texts plain or HTML, whose tags are no words
     */
    public static String of(@Nullable String... texts) {
        return Arrays.stream(texts)
            .filter(Objects::nonNull)
            .flatMap(SearchTerms::in)
            .distinct()
            .collect(Collectors.joining(" "));
    }

    private static Stream<String> in(String text) {
        String plain = MARKUP.matcher(text).replaceAll(" ");
        String folded = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.splitAsStream(folded.toLowerCase(Locale.ROOT))
            .filter((word) -> !word.isEmpty())
            .map(SearchTerms::cut);
    }

    private static String cut(String word) {
        return (word.codePointCount(0, word.length()) > LONGEST)
                ? word.substring(0, word.offsetByCodePoints(0, LONGEST)) : word;
    }

}
