package io.annals.platform.richtext;

import io.annals.api.RichText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

import static org.assertj.core.api.Assertions.assertThat;

class SafeHtmlProperties {

    @Property
    void text_without_tags_is_shown_as_it_was_typed(@ForAll("texts") String typed) {
        SafeHtml safe = SafeHtml.of(typed);
        Assume.that(!safe.html().isEmpty());
        assertThat(safe.removed()).isFalse();
        assertThat(Jsoup.parseBodyFragment(safe.html()).body().wholeText()).isEqualTo(typed);
    }

    @Property
    void sanitizing_twice_changes_nothing(@ForAll("markup") String typed) {
        SafeHtml once = SafeHtml.of(typed);
        Assume.that(once.forbidden().isEmpty());
        assertThat(SafeHtml.of(once.html())).isEqualTo(new SafeHtml(once.html(), false, once.forbidden()));
    }

    @Property
    void the_text_between_tags_stays(@ForAll("formatted") String typed) {
        SafeHtml safe = SafeHtml.of(typed);
        Assume.that(!safe.html().isEmpty());
        assertThat(letters(safe.html())).isEqualTo(letters(Markup.of(typed).html()));
    }

    record Plain(String title, @RichText String body) {
    }

    @Property
    void plain_text_is_kept_to_the_letter(@ForAll String any, @ForAll("markup") String markup) {
        assertThat(RichTexts.sanitize(new Plain(any + markup, "<p style='x'>y</p>")).value())
            .isEqualTo(new Plain(any + markup, "<p>y</p>"));
    }

    private static String letters(String html) {
        return Parser.unescapeEntities(html.replaceAll("<[^>]*>", ""), false)
            .chars()
            .filter(Character::isLetterOrDigit)
            .sorted()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    }

    /** Texts of code and mathematics, in which no tag and no reference is complete. */
    @Provide
    Arbitrary<String> texts() {
        return parts("<", ">", "<y", "< b", "<String>", "<T, U>", "&&", "& ", "&lt", "&copy", "&x", "{{", "}}", "$$",
                "\\", "\"", "'", "/", "!", "</", "<!", "<?", "<b and", "<i>", "a", " ", "\n", "=", "\u00e9",
                "\ud83d\ude00", "\u00a0", "-", "\t", "x;");
    }

    @Provide
    Arbitrary<String> markup() {
        return parts("<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href='/x'>", "</a>", "<table>", "</table>",
                "<tr>", "<td>", "</td>", "<math>", "</math>", "<mi>", "</mi>", "<mtext>", "</mtext>", "<pre>", "</pre>",
                "\n", "<ul>", "<li>", "</ul>", "<br>", "<font>", "</font>", "<style>", "</style>", "<!--", "-->", "x<y",
                "&amp;", "&lt;", "<h1 style='x'>", "</h1>", "<annotation-xml>", "</annotation-xml>", "<div dir=rtl>",
                "</div>", "<nav>", "</nav>", "<mrow>", "</mrow>", "<details open>", "</details>", "x", "\u00a0");
    }

    @Provide
    Arbitrary<String> formatted() {
        return parts("<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<span class='x'>", "</span>", "<ul>", "</ul>",
                "<li>", "</li>", "x<y", "a1", "b2", "<br>", "<math>", "</math>", "<mi>", "</mi>", "<table>", "</table>",
                "<td>", "</td>", "<center>", "</center>");
    }

    private static Arbitrary<String> parts(String... parts) {
        return Arbitraries.of(parts).list().ofMaxSize(12).map((chosen) -> String.join("", chosen));
    }

}
