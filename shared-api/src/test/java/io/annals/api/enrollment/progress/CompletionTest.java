package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.RequirementType;
import io.annals.api.enrollment.progress.LearnerResults.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionTest {

    private static final UUID MODULE = new UUID(0, 1);

    private static final UUID FIRST = new UUID(1, 1);

    private static final UUID SECOND = new UUID(1, 2);

    private static final UUID QUIZ = new UUID(2, 1);

    private static final UUID EXAM = new UUID(2, 2);

    private static final RequiredItems ALL = new RequiredItems(Set.of(FIRST, SECOND), Set.of(QUIZ, EXAM));

    private static Weight unweighted(UUID id) {
        return new Weight(BigDecimal.valueOf(id.equals(QUIZ) ? 20 : 80), null);
    }

    @Test
    void progress_counts_completed_contents_and_passed_assessments() {
        assertThat(Progress.of(ALL, LearnerResults.NONE)).isEqualTo(new Progress(0, 4, new BigDecimal("0.00")));
        assertThat(Progress.of(ALL, done(Set.of(FIRST), 0, Map.of(QUIZ, result("15", 20, true)))))
            .isEqualTo(new Progress(2, 4, new BigDecimal("50.00")));
        assertThat(Progress.of(ALL, done(Set.of(), 0, Map.of(QUIZ, result("5", 20, false)))))
            .isEqualTo(new Progress(0, 4, new BigDecimal("0.00")));
    }

    @Test
    void a_percentage_is_rounded_half_up() {
        RequiredItems three = new RequiredItems(Set.of(FIRST, SECOND), Set.of(QUIZ));
        assertThat(Progress.of(three, done(Set.of(FIRST), 0, Map.of())).percent()).isEqualTo("33.33");
        assertThat(Progress.of(three, done(Set.of(FIRST, SECOND), 0, Map.of())).percent()).isEqualTo("66.67");
    }

    @Test
    void where_nothing_is_required_nothing_is_left_to_do() {
        assertThat(Progress.of(new RequiredItems(Set.of(), Set.of()), LearnerResults.NONE).percent())
            .isEqualTo("100.00");
    }

    @Test
    void an_overall_score_is_weighted_by_the_marks_share_or_else_by_the_best_score() {
        LearnerResults quizOnly = done(Set.of(), 0, Map.of(QUIZ, result("15", 20, true)));
        assertThat(OverallScore.of(ALL.assessments(), CompletionTest::unweighted, quizOnly))
            .contains(Fraction.of(15, 100));
        Function<UUID, Weight> weighted = (id) -> new Weight(BigDecimal.valueOf(20),
                new BigDecimal(id.equals(QUIZ) ? "40" : "60"));
        assertThat(OverallScore.of(ALL.assessments(), weighted, quizOnly)).contains(Fraction.of(30, 100));
        Function<UUID, Weight> oneWeighted = (id) -> new Weight(BigDecimal.valueOf(20),
                id.equals(QUIZ) ? new BigDecimal("40") : null);
        assertThat(OverallScore.of(ALL.assessments(), oneWeighted, quizOnly)).contains(Fraction.of(75, 100));
        assertThat(OverallScore.of(ALL.assessments(), (id) -> Weight.UNKNOWN, quizOnly))
            .contains(Fraction.of(375, 1000));
        assertThat(OverallScore.of(List.of(), CompletionTest::unweighted, quizOnly)).isEmpty();
    }

    @Test
    void all_required_contents_is_a_criterion() {
        CompletionCriteria criteria = new CompletionCriteria(true, null, List.of(), null, null);
        assertThat(missing(criteria, done(Set.of(FIRST), 0, Map.of())))
            .containsExactly(new OutstandingWork("every required content must be completed", List.of(SECOND)));
        assertThat(missing(criteria, done(Set.of(FIRST, SECOND), 0, Map.of()))).isEmpty();
    }

    @Test
    void all_or_some_assessments_passed_is_a_criterion() {
        CompletionCriteria all = new CompletionCriteria(null, Passing.ALL, List.of(), null, null);
        CompletionCriteria some = new CompletionCriteria(null, Passing.SOME, List.of(EXAM), null, null);
        LearnerResults quiz = done(Set.of(), 0, Map.of(QUIZ, result("20", 20, true), EXAM, result("1", 80, false)));
        LearnerResults exam = done(Set.of(), 0, Map.of(EXAM, result("80", 80, true)));
        assertThat(missing(all, quiz)).extracting(OutstandingWork::items).containsExactly(List.of(EXAM));
        assertThat(missing(some, quiz)).extracting(OutstandingWork::items).containsExactly(List.of(EXAM));
        assertThat(missing(some, exam)).isEmpty();
        assertThat(missing(all, exam)).extracting(OutstandingWork::items).containsExactly(List.of(QUIZ));
    }

    @Test
    void a_minimum_overall_score_is_a_criterion() {
        CompletionCriteria criteria = criteria(new BigDecimal("50"), null);
        LearnerResults reached = done(Set.of(), 0, Map.of(EXAM, result("50", 80, true)));
        LearnerResults nearly = done(Set.of(), 0, Map.of(EXAM, result("49.9999", 80, true)));
        assertThat(missing(criteria, reached)).isEmpty();
        assertThat(missing(criteria, nearly)).extracting(OutstandingWork::reason)
            .containsExactly("the overall score must be at least 50 percent");
        RequiredItems noAssessment = new RequiredItems(Set.of(FIRST), Set.of());
        assertThat(Completion.isMet(criteria, noAssessment, CompletionTest::unweighted, reached)).isFalse();
    }

    @Test
    void thirds_add_up_to_the_whole() {
        CompletionCriteria criteria = criteria(new BigDecimal("33.34"), null);
        UUID third = new UUID(2, 3);
        RequiredItems three = new RequiredItems(Set.of(), Set.of(QUIZ, EXAM, third));
        Map<UUID, Result> thirds = Map.of(QUIZ, result("1", 3, true), EXAM, result("1", 3, true), third,
                result("1", 3, true));
        assertThat(OverallScore.of(three.assessments(), (id) -> Weight.UNKNOWN, done(Set.of(), 0, thirds)))
            .contains(Fraction.of(1, 3));
        assertThat(Completion.isMet(criteria, three, (id) -> Weight.UNKNOWN, done(Set.of(), 0, thirds))).isFalse();
    }

    @Test
    void two_thirds_do_not_reach_a_minimum_that_they_would_round_to() {
        CompletionCriteria criteria = criteria(new BigDecimal("66.67"), null);
        RequiredItems one = new RequiredItems(Set.of(), Set.of(QUIZ));
        LearnerResults twoThirds = done(Set.of(), 0, Map.of(QUIZ, result("2", 3, true)));
        assertThat(Completion.isMet(criteria, one, (id) -> Weight.UNKNOWN, twoThirds)).isFalse();
        assertThat(OverallScore.of(one.assessments(), (id) -> Weight.UNKNOWN, twoThirds).map(Points::percent))
            .contains(new BigDecimal("66.66"));
        assertThat(Completion.isMet(criteria(new BigDecimal("66.66"), null), one, (id) -> Weight.UNKNOWN, twoThirds))
            .isTrue();
    }

    @Test
    void a_minimum_score_is_compared_with_the_exact_score_of_an_attempt() {
        CompletionCriteria criteria = criteria(new BigDecimal("33.34"), null);
        RequiredItems one = new RequiredItems(Set.of(), Set.of(QUIZ));
        BigDecimal half = new BigDecimal("0.5");
        LearnerResults third = done(Set.of(), 0,
                Map.of(QUIZ, new Result(new BigDecimal("0.1667"), half, true, Fraction.of(1, 6))));
        assertThat(Completion.isMet(criteria, one, (id) -> Weight.UNKNOWN, third)).isFalse();
    }

    @Test
    void a_minimum_time_is_a_criterion() {
        CompletionCriteria criteria = criteria(null, 90);
        assertThat(missing(criteria, done(Set.of(), 89, Map.of()))).hasSize(1);
        assertThat(missing(criteria, done(Set.of(), 90, Map.of()))).isEmpty();
    }

    @Test
    void criteria_that_state_nothing_are_met_at_once() {
        assertThat(missing(criteria(null, null), LearnerResults.NONE)).isEmpty();
    }

    @Test
    void a_module_opens_when_the_other_is_completed() {
        LearnerResults contents = done(Set.of(FIRST, SECOND), 0, Map.of());
        LearnerResults all = done(Set.of(FIRST, SECOND), 0,
                Map.of(QUIZ, result("1", 20, true), EXAM, result("1", 80, true)));
        assertThat(lock(RequirementType.COMPLETED, contents))
            .isEqualTo(new ModuleLock(MODULE, RequirementType.COMPLETED,
                    List.of(new OutstandingWork("every required assessment must be passed", List.of(QUIZ, EXAM)))));
        assertThat(lock(RequirementType.COMPLETED, all)).isNull();
    }

    @Test
    void a_module_opens_when_the_assessments_of_the_other_are_passed() {
        assertThat(lock(RequirementType.PASSED, done(Set.of(), 0, Map.of(QUIZ, result("1", 20, true))))).isNotNull();
        assertThat(lock(RequirementType.PASSED,
                done(Set.of(), 0, Map.of(QUIZ, result("1", 20, true), EXAM, result("1", 80, true)))))
            .isNull();
    }

    @Test
    void a_module_opens_when_a_score_is_reached_in_the_other() {
        ModuleLock lock = lock(RequirementType.MIN_SCORE, done(Set.of(), 0, Map.of(EXAM, result("47", 80, true))));
        assertThat(lock).isNotNull()
            .extracting(ModuleLock::reason)
            .isEqualTo("the required assessments need a score of at least 60 percent: " + QUIZ + ", " + EXAM);
        assertThat(lock(RequirementType.MIN_SCORE, done(Set.of(), 0, Map.of(EXAM, result("60", 80, true))))).isNull();
    }

    @Test
    void a_module_opens_when_the_contents_of_the_other_were_opened() {
        assertThat(lock(RequirementType.VIEWED, new LearnerResults(Set.of(), Set.of(FIRST), 0, Map.of()))).isNotNull();
        assertThat(lock(RequirementType.VIEWED, new LearnerResults(Set.of(SECOND), Set.of(FIRST), 0, Map.of())))
            .isNull();
    }

    @Test
    void a_module_that_requires_nothing_keeps_nothing_locked() {
        RequiredItems nothing = new RequiredItems(Set.of(), Set.of());
        for (RequirementType type : RequirementType.values()) {
            assertThat(ModuleLock.of(MODULE, type, BigDecimal.TEN, nothing, CompletionTest::unweighted,
                    LearnerResults.NONE))
                .isEmpty();
        }
    }

    private static List<OutstandingWork> missing(CompletionCriteria criteria, LearnerResults achieved) {
        return Completion.missing(criteria, ALL, CompletionTest::unweighted, achieved);
    }

    private static @Nullable ModuleLock lock(RequirementType type, LearnerResults achieved) {
        return ModuleLock.of(MODULE, type, BigDecimal.valueOf(60), ALL, CompletionTest::unweighted, achieved)
            .orElse(null);
    }

    private static CompletionCriteria criteria(@Nullable BigDecimal score, @Nullable Integer minutes) {
        return new CompletionCriteria(null, null, List.of(), score, minutes);
    }

    private static LearnerResults done(Set<UUID> completed, int minutes, Map<UUID, Result> results) {
        return new LearnerResults(completed, Set.of(), minutes, results);
    }

    private static Result result(String score, int maxScore, boolean passed) {
        return new Result(new BigDecimal(score), BigDecimal.valueOf(maxScore), passed);
    }

}
