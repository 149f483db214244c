package io.annals.platform.richtext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.annals.api.Ids;
import io.annals.api.RichText;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.QuestionPart;
import io.annals.api.assessment.question.SingleChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RichTextsTest {

    record Page(String title, @RichText @Nullable String body, @RichText Map<String, Object> data, List<Part> parts) {
    }

    sealed interface Part {

    }

    record Question(@RichText String text) implements Part {
    }

    record Mark(int points) implements Part {
    }

    record Plain(String text) {
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\" java\tscript:alert(1)\">x</a>", "<iframe src=\"https://evil.example\"></iframe>",
            "<form action=\"https://evil.example\"><input name=p></form>", "<p style=\"background:url(//x)\">x</p>",
            "<object data=x></object>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<math><mi xlink:href=\"data:x\">", "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
            "<p onclick=alert(1)>x</p>", "<meta http-equiv=refresh content=0>", "<base href=//evil.example>",
            "<style>*{}</style>" })
    void active_content_is_removed(String html) {
        assertThat(SafeHtml.of(html)).doesNotContainIgnoringCase("<script")
            .doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=")
            .doesNotContainPattern("(?i)<[^>]*(javascript|data):")
            .doesNotContainPattern("(?i)<(iframe|form|input|object|svg|math|style|meta|base)")
            .doesNotContain("style=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "<p>One <b>two</b> <i>three</i></p> | <p>One <b>two</b> <i>three</i></p>",
            "<ul><li>a</li></ul> | <ul><li>a</li></ul>", "<h2>Title</h2> | <h2>Title</h2>",
            "<code class=\"language-java\">x</code> | <code class=\"language-java\">x</code>",
            "<code class=\"evil\">x</code> | <code>x</code>",
            "<table><tr><td>1</td></tr></table> | <table><tbody><tr><td>1</td></tr></tbody></table>",
            "<img src=\"https://x.example/a.png\" alt=\"A\"> | <img src=\"https://x.example/a.png\" alt=\"A\" />" })
    void harmless_markup_stays(String html, String kept) {
        assertThat(SafeHtml.of(html)).isEqualTo(kept);
    }

    @Test
    void links_send_no_referrer() {
        assertThat(SafeHtml.of("<a href=\"https://x.example\">x</a>"))
            .isEqualTo("<a href=\"https://x.example\" rel=\"noopener noreferrer\">x</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "E = mc², \"so\" & 'so'", "a > b", "&lt;script&gt;", "" })
    void a_text_without_tags_stays_as_it_is(String text) {
        assertThat(SafeHtml.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "<p>a &amp; b = c</p>", "<a href=\"https://x.example/?a=1&b=2\">x</a>", "<p>1 < 2</p>" })
    void sanitizing_twice_changes_nothing(String html) {
        assertThat(SafeHtml.of(SafeHtml.of(html))).isEqualTo(SafeHtml.of(html));
    }

    @Test
    void only_rich_text_is_changed_at_any_depth() {
        Page page = new Page("<b>", "<p onclick=\"x\">a</p>", Map.of("list", Arrays.asList("<script>", 1, null)),
                List.of(new Mark(3), new Question("<script>x</script>Why?")));
        assertThat(RichTexts.safe(page)).isEqualTo(new Page("<b>", "<p>a</p>",
                Map.of("list", Arrays.asList("", 1, null)), List.of(new Mark(3), new Question("Why?"))));
    }

    @Test
    void options_of_questions_are_sanitized() {
        ChoiceOption evil = new ChoiceOption(Ids.PLATFORM, "<script>x</script><b>Yes</b>", true, Map.of());
        QuestionBody question = new SingleChoice(List.of(evil));
        assertThat(RichTexts.safe(question).parts()).extracting(QuestionPart::text).containsExactly("<b>Yes</b>");
    }

    @Test
    void a_safe_record_is_not_copied() {
        Page page = new Page("<b>", null, Map.of("a", "b"), List.of(new Question("Why?")));
        Plain plain = new Plain("<script>");
        assertThat(RichTexts.safe(page)).isSameAs(page);
        assertThat(RichTexts.safe(plain)).isSameAs(plain);
    }

}
