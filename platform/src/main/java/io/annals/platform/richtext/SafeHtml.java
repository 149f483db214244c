package io.annals.platform.richtext;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.annals.api.NotBlankText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;

/**
 * Sanitizes rich text: HTML that an author typed or pasted. A {@code <} that begins no
 * tag is escaped. Elements and attributes that are not in the {@link RichTextSafelist}
 * are removed, while the text in the elements stays. Elements that run code or embed
 * something, event handlers and unsafe addresses make the text unacceptable. Sanitizing
 * the result changes nothing.
 *
 * @param html the sanitized HTML; empty if it would show nothing
 * @param removed whether any markup is missing
 * @param forbidden what makes the text unacceptable, as messages that continue a sentence
 * with the field; the HTML is empty then
 */
record SafeHtml(String html, boolean removed, List<String> forbidden) {

    private static final Pattern VISIBLE = Pattern.compile(NotBlankText.VISIBLE);

    private static final Cleaner CLEANER = new Cleaner(new RichTextSafelist());

    private static final int ROUNDS = 10;

    /** Sanitizes a text. A text without {@code <} and {@code &} is unchanged. */
    static SafeHtml of(String typed) {
        if (typed.indexOf('<') < 0 && typed.indexOf('&') < 0) {
            return kept(typed, false);
        }
        Markup markup = Markup.of(typed);
        String html = markup.html();
        if (markup.isEmpty()) {
            return kept(isVisible(CharacterReferences.shown(html)) ? html : "", false);
        }
        return of(Jsoup.parseBodyFragment(html), markup);
    }

    private static SafeHtml of(Document parsed, Markup markup) {
        List<String> forbidden = ForbiddenMarkup.in(parsed);
        if (!forbidden.isEmpty()) {
            return new SafeHtml("", true, forbidden);
        }
        boolean removed = lacks(parsed, markup.startTags()) || markup.repeatsAttributes();
        removed |= MathStructure.repair(parsed);
        removed |= !CLEANER.isValid(parsed);
        Document clean = CLEANER.clean(parsed);
        return isVisible(clean) ? stable(print(clean), removed) : kept("", true);
    }

    private static SafeHtml kept(String html, boolean removed) {
        return new SafeHtml(html, removed, List.of());
    }

    /** Sanitizes until nothing changes, because nested markup may be read otherwise. */
    private static SafeHtml stable(String html, boolean removed) {
        String before = html;
        for (int round = 0; round < ROUNDS; round++) {
            Document parsed = Jsoup.parseBodyFragment(before);
            MathStructure.repair(parsed);
            String after = print(CLEANER.clean(parsed));
            if (after.equals(before)) {
                return kept(after, removed);
            }
            before = after;
        }
        return new SafeHtml("", true, List.of("must be well-formed HTML"));
    }

    /** Whether the parser ignored start tags, such as cells outside of a table. */
    private static boolean lacks(Document parsed, Map<String, Integer> startTags) {
        Map<String, Long> elements = parsed.body()
            .getAllElements()
            .stream()
            // The body itself.
            .skip(1)
            .collect(Collectors.groupingBy(Element::normalName, Collectors.counting()));
        return startTags.entrySet()
            .stream()
            .anyMatch((tag) -> elements.getOrDefault(tag.getKey(), 0L) < tag.getValue());
    }

    private static String print(Document document) {
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }

    private static boolean isVisible(Document document) {
        return isVisible(document.body().wholeText()) || !document.body().select("img, hr").isEmpty();
    }

    private static boolean isVisible(String text) {
        return VISIBLE.matcher(text).find();
    }

}
