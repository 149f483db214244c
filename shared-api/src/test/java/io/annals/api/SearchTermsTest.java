package io.annals.api;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermsTest {

    @Test
    void case_accents_and_punctuation_make_no_difference() {
        assertThat(SearchTerms.of("PHY-1: Éléments de «Physique»", "ﬁlm, STRASSE 2"))
            .isEqualTo("phy 1 elements de physique film strasse 2");
        assertThat(SearchTerms.of("Введение в анализ")).isEqualTo("введение в анализ");
    }

    @Test
    void a_word_is_named_once_and_markup_is_none() {
        assertThat(SearchTerms.of("<p class=\"a\">Tom &amp; tom</p>", null, "<b>T</b>om")).isEqualTo("tom t om");
    }

    @Test
    void words_in_angle_brackets_are_words() {
        assertThat(SearchTerms.of("If x<y and y>z then List<String>")).isEqualTo("if x y and z then list string");
    }

    @Test
    void a_long_word_is_cut() {
        assertThat(SearchTerms.of("x".repeat(100))).hasSize(SearchTerms.LONGEST);
        assertThat(SearchTerms.of("𝒙".repeat(100))).hasSize(SearchTerms.LONGEST);
    }

    @Test
    void what_has_no_letters_has_no_words() {
        assertThat(SearchTerms.of("100 %", " -- ")).isEqualTo("100");
        assertThat(SearchTerms.of("% _ ' \\")).isEmpty();
    }

}
