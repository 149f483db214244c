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
 * The words by which texts are found: runs of letters and digits, ignoring case and
 * accents, cut to {@value #LONGEST} characters. Indexing and searching use the same
 * words.
 */
public final class SearchTerms {

    /** The maximum length of a word in characters; the rest is cut off. */
    public static final int LONGEST = 40;

    /** Tags as rich text is stored, so that {@code List<String>} keeps its words. */
    private static final Pattern MARKUP = Pattern
        .compile("</?[a-z][a-z0-9]*( ([a-z]+=\"[^\"]*\"|open|reversed))*( ?/)?>|&#?\\w{1,31};");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchTerms() {
    }

    /**
     * The distinct words of the texts, separated by blanks.
     * @param texts plain text or HTML, whose tags are ignored
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
