package io.annals.platform.richtext;

import java.util.regex.Pattern;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * Sanitizes HTML. It removes everything that could run or deceive in a browser: scripts,
 * event handlers, frames, forms, styles, and links that are neither web nor mail
 * addresses. Text, structure, tables and images stay. Links get
 * {@code rel="noopener noreferrer"}.
 */
public final class SafeHtml {

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z0-9-]{1,40}");

    private static final PolicyFactory POLICY = Sanitizers.FORMATTING.and(Sanitizers.BLOCKS)
        .and(Sanitizers.TABLES)
        .and(Sanitizers.IMAGES)
        .and(new HtmlPolicyBuilder()
            .allowElements("a", "hr", "pre", "code", "kbd", "samp", "var", "figure", "figcaption", "details", "summary",
                    "mark", "dl", "dt", "dd", "abbr", "cite", "q")
            .allowStandardUrlProtocols()
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("title", "lang")
            .matching(Pattern.compile("[^<>]{0,300}"))
            .globally()
            .allowAttributes("class")
            .matching(Pattern.compile("language-" + LANGUAGE.pattern()))
            .onElements("code", "pre")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory());

    private SafeHtml() {
    }

    /** The sanitized HTML; a text without {@code <} is returned unchanged. */
    public static String of(String html) {
        return (html.indexOf('<') < 0) ? html : POLICY.sanitize(html);
    }

}
