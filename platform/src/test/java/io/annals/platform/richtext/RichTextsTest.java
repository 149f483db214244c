package io.annals.platform.richtext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.RichText;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.QuestionPart;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.platform.richtext.RichTexts.Sanitized;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RichTextsTest {

    record Page(String title, @RichText @Nullable String body, @RichText Map<String, Object> data,
            @RichText(fields = "html") Map<String, Object> material, List<Part> parts) {
    }

    sealed interface Part {

    }

    record Question(@RichText String text) implements Part {
    }

    record Mark(int points) implements Part {
    }

    record Plain(String text) {
    }

    @Test
    void only_rich_text_is_changed_at_any_depth() {
        Page page = new Page("<b>x</b>", "<p style=\"x\">a</p>", Map.of("list", Arrays.asList("x<y", 1, null)),
                Map.of("code", "<p style=\"x\">a</p>"), List.of(new Mark(3), new Question("<center>Why?</center>")));
        Sanitized<Page> safe = RichTexts.sanitize(page);
        assertThat(safe.value())
            .isEqualTo(new Page("<b>x</b>", "<p>a</p>", Map.of("list", Arrays.asList("x&lt;y", 1, null)),
                    page.material(), List.of(new Mark(3), new Question("Why?"))));
        assertThat(safe.removedFrom()).containsExactly("body", "parts[1].text");
    }

    @Test
    void data_of_a_content_stays_except_for_its_html() {
        Map<String, Object> typed = Map.of("code", "for (i=0; i<n; i++) <b>x", "tex", "$$\\frac{{a}}{b}$$", "pages",
                List.of(Map.of("html", "<p>i<n</p>", "title", "a<b>c</b>")));
        Page page = new Page("", null, Map.of(), typed, List.of());
        assertThat(RichTexts.sanitize(page).value().material()).isEqualTo(Map.of("code", "for (i=0; i<n; i++) <b>x",
                "tex", "$$\\frac{{a}}{b}$$", "pages", List.of(Map.of("html", "<p>i&lt;n</p>", "title", "a<b>c</b>"))));
    }

    @Test
    void options_of_questions_are_sanitized() {
        ChoiceOption option = new ChoiceOption(Ids.PLATFORM, "<b style=\"x\">x<y</b>", true, Map.of());
        QuestionBody question = new SingleChoice(List.of(option));
        Sanitized<QuestionBody> safe = RichTexts.sanitize(question);
        assertThat(safe.value().parts()).extracting(QuestionPart::text).containsExactly("<b>x&lt;y</b>");
        assertThat(safe.removedFrom()).containsExactly("options[0].text");
    }

    @Test
    void every_forbidden_text_is_named() {
        Page page = new Page(
                "javascript:x", "<script>x</script>", Map.of(), Map.of("links", List.of("javascript: alert(1)"),
                        "title", "JavaScript: The Good Parts", "any", "JavaScript:alert(1)"),
                List.of(new Question("<p onclick=\"x\">a</p>")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> RichTexts.sanitize(page))
            .satisfies((refusal) -> assertThat(refusal.violations()).extracting(Violation::field)
                .containsExactlyInAnyOrder("body", "material.links[0]", "material.any", "parts[0].text"));
    }

    @Test
    void a_safe_record_is_not_copied() {
        Page page = new Page("<b>", null, Map.of("a", "b"), Map.of("a", "<"), List.of(new Question("Why?")));
        Plain plain = new Plain("<script>");
        assertThat(RichTexts.sanitize(page).value()).isSameAs(page);
        assertThat(RichTexts.sanitize(plain).value()).isSameAs(plain);
    }

}
