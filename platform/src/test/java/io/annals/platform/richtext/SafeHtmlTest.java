package io.annals.platform.richtext;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SafeHtmlTest {

    @ParameterizedTest
    @ValueSource(strings = { "If x<y and y>z then?", "x<y", "x<z", "List<String> names", "Map<K, List<V>>", "i<n; i++",
            "$$\\frac{{a}}{b}$$", "a<b and b>c", "a<b>c", "List<A> and Set<I>", "p<q>r", "x <y", "1 < 2 > 0", "<", "<>",
            "</>", "a </b> c", "<3", "<- left", "a <b c", "if (a<b && c>d) s<i>t", "#include <stdio.h>",
            "<name@example.org>", "<!DOCTYPE html", "<?xml version=\"1.0\"?>", "<!-- open", "<![CDATA[x]]>", "<p class",
            "<a href=\"x", "x<sub and y>2", "cout << \"a\" << b;", "a&lt b", "AT&T & R&D", "a&copy=1", "x &notit; y",
            "&amp", "if x<br then", "{{ name }}", "<script>alert(1)", "\ud83d\ude00 < \u00a0x" })
    void text_without_tags_is_shown_as_it_was_typed(String typed) {
        SafeHtml safe = SafeHtml.of(typed);
        assertThat(shown(safe)).isEqualTo(typed);
        assertThat(safe.removed()).isFalse();
        assertThat(safe.html()).doesNotContain("<");
        assertThat(SafeHtml.of(safe.html())).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = { "E = mc\u00b2, \"so\" & 'so'", "a > b", "&lt;script&gt;", "", "R&D", "Tom &amp; Tim",
            "<p>One <b>two</b> <i>three</i></p>", "<ul><li>a</li></ul>", "<h2 dir=\"rtl\" lang=\"ar\">\u0646</h2>",
            "<code class=\"language-java\">x</code>", "<ol start=\"3\" type=\"a\" reversed><li value=\"7\">x</li></ol>",
            "<table><tbody><tr><td colspan=\"2\" rowspan=\"3\">1</td></tr></tbody></table>",
            "<table><thead><tr><th scope=\"col\">1</th></tr></thead></table>",
            "<img src=\"https://x.example/a.png\" alt=\"A\">", "<img src=\"data:image/png;base64,iVBORw0KGgo=\">",
            "<a href=\"#part\" rel=\"noopener noreferrer\">x</a>", "<pre>\n\n  x\n</pre>",
            "<p>Let <math display=\"block\"><mfrac><mi>a</mi><mn>2</mn></mfrac></math></p>",
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mrow><mi>x</mi><mo>&lt;</mo><mi>y</mi>"
                    + "</mrow><annotation encoding=\"application/x-tex\">x&lt;y</annotation></semantics></math>",
            "<details open><summary>More</summary>x</details>", "<p>a&lt;b</p>", "<ruby>a<rt>b</rt></ruby>" })
    void safe_html_stays_as_it_is(String typed) {
        SafeHtml safe = SafeHtml.of(typed);
        assertThat(safe.forbidden()).isEmpty();
        assertThat(safe.removed()).isFalse();
        assertThat(SafeHtml.of(safe.html())).isEqualTo(safe);
        assertThat(safe.html()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "<p>x<y</p> | <p>x&lt;y</p>", "<p>i<n; i++</p> | <p>i&lt;n; i++</p>",
            "<P>a<BR>b</P> | <p>a<br>b</p>", "<li>a<li>b | <li>a</li><li>b</li>",
            "<table><tr><td>1</table> | <table><tbody><tr><td>1</td></tr></tbody></table>",
            "<a href='https://x.example'>x</a> | <a href=\"https://x.example\" rel=\"noopener noreferrer\">x</a>",
            "<b>List<String></b> | <b>List&lt;String&gt;</b>", "<b>a<i>b</b> | <b>a&lt;i&gt;b</b>",
            "<img alt src=\"https://x.example/a.png\"> | <img alt=\"\" src=\"https://x.example/a.png\">" })
    void markup_is_completed_without_a_notice(String typed, String stored) {
        assertThat(SafeHtml.of(typed).html()).isEqualTo(stored);
        assertThat(SafeHtml.of(typed).removed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "<p style=\"color:red\">x</p> | <p>x</p>", "<center>x</center> | x",
                    "<code class=\"evil\">x</code> | <code>x</code>", "<p>x<!-- y --></p> | <p>x</p>",
                    "<tr><td>x</td></tr> | x", "<style>p{}</style>x | x", "<body>x</body> | x",
                    "<td colspan=\"2\">x</td> | x", "<p title=\"a\" title=\"b\">x</p> | <p title=\"a\">x</p>",
                    "<math><mtext><b>x</b></mtext></math> | <math><mtext>x</mtext></math>", "<mi>x</mi> | x",
                    "<a href=\"/x\" target=\"_blank\">x</a> | <a href=\"/x\" rel=\"noopener noreferrer\">x</a>",
                    "<math><mi href=\"https://x.example\">x</mi></math> | <math><mi>x</mi></math>" })
    void removed_markup_is_noticed(String typed, String stored) {
        assertThat(SafeHtml.of(typed).html()).isEqualTo(stored);
        assertThat(SafeHtml.of(typed).removed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "<script>alert(1)</script> | must not contain <script>",
            "<p onclick=\"x()\">x</p> | must not contain the event handler onclick",
            "<iframe src=\"https://x.example\"></iframe> | must not contain <iframe>",
            "<svg><path d=\"M0 0\"/></svg> | must not contain <svg>",
            "<a href=\"javascript:x\">x</a> | must not contain the address javascript:x: it must begin with http:, "
                    + "https:, mailto: or tel:, or be relative",
            "<img src=\"a.png\"> | must not contain the image address a.png: it must begin with https: or data:image/ "
                    + "(PNG, JPEG, GIF, WebP, AVIF or BMP)" })
    void unsafe_html_is_refused_with_what_it_contains(String typed, String problem) {
        assertThat(SafeHtml.of(typed).forbidden()).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
            "java\tscript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)", "&#106;avascript:alert(1)",
            "&#x6A;avascript&colon;alert(1)", "java&Tab;script:alert(1)", "vbscript:x", "data:text/html,<b>",
            "data:text/html;base64,PHNjcmlwdD4=", "feed:javascript:x", "blob:x", "file:///etc/passwd", "\u00a0js:x" })
    void links_to_anything_but_pages_mail_and_phones_are_refused(String address) {
        assertThat(SafeHtml.of("<a href=\"" + address + "\">x</a>").forbidden()).hasSize(1);
        assertThat(SafeHtml.of("<img src=\"" + address + "\">").forbidden()).hasSize(1);
        assertThat(SafeHtml.of("<p><q cite='" + address + "'>x</q></p>").forbidden()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://x.example/a?b=c&d=e#f", "http://x.example", "mailto:a@x.example", "tel:+49", "/a",
            "a/b:c", "#a", "?a=javascript:b", "//x.example/a", "HTTPS://X.EXAMPLE" })
    void links_to_pages_mail_and_phones_stay(String address) {
        SafeHtml safe = SafeHtml.of("<a href=\"" + address + "\">x</a>");
        assertThat(safe.forbidden()).isEmpty();
        assertThat(Jsoup.parse(safe.html()).select("a").attr("href")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "<p></p>", "<p><br></p>", "&nbsp;", "<p>&nbsp;</p>", "<b> </b>", "<math></math>",
            "<!-- x -->", "<style>x</style>", "&#8203;" })
    void markup_without_content_is_blank(String typed) {
        assertThat(SafeHtml.of(typed).html()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<img src=\"https://x.example/a.png\">", "<math><mi>x</mi></math>", "<p><hr></p>" })
    void an_image_or_a_formula_is_not_blank(String typed) {
        assertThat(SafeHtml.of(typed).html()).isNotEmpty();
    }

    @Test
    void long_texts_of_unclosed_markup_are_read_in_linear_time() {
        for (String part : new String[] { "<", "<p a='", "<!--", "<b>", "<p a=\"<p b='", "</b>", "&", "<p a b c " }) {
            SafeHtml.of(part.repeat(50_000));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 10, 400, 600, 20_000 })
    void deeply_nested_text_stays(int depth) {
        for (String name : new String[] { "b", "div", "span", "blockquote" }) {
            SafeHtml deep = SafeHtml
                .of("<%s>".formatted(name).repeat(depth) + "x" + "</%s>".formatted(name).repeat(depth));
            assertThat(deep.forbidden().isEmpty() ? shown(deep) : "x").isEqualTo("x");
            assertThat(SafeHtml.of(deep.html()).html()).isEqualTo(deep.html());
        }
    }

    private static String shown(SafeHtml safe) {
        return Jsoup.parseBodyFragment(safe.html()).body().wholeText();
    }

}
