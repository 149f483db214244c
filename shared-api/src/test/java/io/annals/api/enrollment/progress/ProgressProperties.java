package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.RequirementType;
import io.annals.api.enrollment.progress.LearnerResults.Result;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Invariants of progress and completion for any required items and results. */
class ProgressProperties {

    private static final List<UUID> CONTENTS = ids(1);

    private static final List<UUID> ASSESSMENTS = ids(2);

    private static List<UUID> ids(long kind) {
        return IntStream.range(0, 12).mapToObj((i) -> new UUID(kind, i)).toList();
    }

    @Property
    void progress_is_between_0_and_100_and_is_100_only_when_all_is_done(@ForAll("required") RequiredItems required,
            @ForAll("achieved") LearnerResults achieved) {
        Progress progress = Progress.of(required, achieved);
        assertThat(progress.percent()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)).hasScaleOf(2);
        assertThat(progress.done()).isBetween(0, progress.required());
        boolean all = achieved.completed().containsAll(required.contents())
                && required.assessments().stream().allMatch(achieved::hasPassed);
        assertThat(progress.percent().compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(all);
    }

    @Property
    void a_large_outline_is_not_done_before_its_last_item_is(@ForAll("large") int size) {
        List<UUID> items = IntStream.range(0, size).mapToObj((i) -> new UUID(3, i)).toList();
        LearnerResults nearly = new LearnerResults(Set.copyOf(items.subList(1, size)), Set.of(), 0, Map.of());
        Progress progress = Progress.of(new RequiredItems(Set.copyOf(items), Set.of()), nearly);
        assertThat(progress.percent()).isLessThanOrEqualTo(new BigDecimal("99.99"));
    }

    @Property
    void what_is_optional_does_not_count(@ForAll("required") RequiredItems required,
            @ForAll("achieved") LearnerResults achieved) {
        Set<UUID> completed = new HashSet<>(achieved.completed());
        completed.retainAll(required.contents());
        Map<UUID, Result> results = new HashMap<>(achieved.results());
        results.keySet().retainAll(required.assessments());
        LearnerResults withoutOptional = new LearnerResults(completed, achieved.viewed(), achieved.minutes(), results);
        assertThat(Progress.of(required, achieved)).isEqualTo(Progress.of(required, withoutOptional));
    }

    @Property
    void doing_more_never_takes_progress_completion_or_an_open_module_away(@ForAll("required") RequiredItems required,
            @ForAll("achieved") LearnerResults less, @ForAll("achieved") LearnerResults other,
            @ForAll("criteria") CompletionCriteria criteria, @ForAll("worths") Map<UUID, Weight> worths,
            @ForAll RequirementType type, @ForAll("percents") BigDecimal minScore) {
        Function<UUID, Weight> worth = (id) -> worths.getOrDefault(id, Weight.UNKNOWN);
        LearnerResults more = together(less, other);
        assertThat(Progress.of(required, more).percent()).isGreaterThanOrEqualTo(Progress.of(required, less).percent());
        if (Completion.isMet(criteria, required, worth, less)) {
            assertThat(Completion.isMet(criteria, required, worth, more)).isTrue();
        }
        if (lock(type, minScore, required, worth, less)) {
            return;
        }
        assertThat(lock(type, minScore, required, worth, more)).isFalse();
    }

    @Property
    void the_order_in_which_things_stand_or_are_done_changes_nothing(@ForAll("required") RequiredItems required,
            @ForAll("achieved") LearnerResults achieved, @ForAll("criteria") CompletionCriteria criteria,
            @ForAll("worths") Map<UUID, Weight> worths, @ForAll Random random) {
        Function<UUID, Weight> worth = (id) -> worths.getOrDefault(id, Weight.UNKNOWN);
        RequiredItems turned = new RequiredItems(shuffled(required.contents(), random),
                shuffled(required.assessments(), random));
        LearnerResults turnedToo = new LearnerResults(shuffled(achieved.completed(), random),
                shuffled(achieved.viewed(), random), achieved.minutes(), achieved.results());
        assertThat(Progress.of(turned, turnedToo)).isEqualTo(Progress.of(required, achieved));
        assertThat(Completion.missing(criteria, turned, worth, turnedToo))
            .isEqualTo(Completion.missing(criteria, required, worth, achieved));
        List<UUID> assessments = new ArrayList<>(required.assessments());
        Collections.shuffle(assessments, random);
        assertThat(OverallScore.of(assessments, worth, achieved))
            .isEqualTo(OverallScore.of(required.assessments(), worth, achieved));
    }

    @Property
    void an_overall_score_is_between_0_and_100_and_100_for_the_best_of_all(@ForAll("required") RequiredItems required,
            @ForAll("achieved") LearnerResults achieved, @ForAll("worths") Map<UUID, Weight> worths) {
        Function<UUID, Weight> worth = (id) -> worths.getOrDefault(id, Weight.UNKNOWN);
        LearnerResults best = new LearnerResults(Set.of(), Set.of(), 0,
                required.assessments()
                    .stream()
                    .collect(Collectors.toMap((id) -> id,
                            (id) -> new Result(BigDecimal.valueOf(7), BigDecimal.valueOf(7), true))));
        assertThat(OverallScore.of(required.assessments(), worth, achieved).isEmpty())
            .isEqualTo(required.assessments().isEmpty());
        OverallScore.of(required.assessments(), worth, achieved)
            .ifPresent((score) -> assertThat(score).isBetween(Fraction.ZERO, Fraction.ONE));
        OverallScore.of(required.assessments(), worth, best)
            .ifPresent((score) -> assertThat(score).isEqualTo(Fraction.ONE));
    }

    private static boolean lock(RequirementType type, BigDecimal minScore, RequiredItems required,
            Function<UUID, Weight> worth, LearnerResults achieved) {
        return ModuleLock.of(new UUID(9, 9), type, minScore, required, worth, achieved).isPresent();
    }

    /** Combines the better of both results. */
    private static LearnerResults together(LearnerResults one, LearnerResults other) {
        Set<UUID> completed = new HashSet<>(one.completed());
        completed.addAll(other.completed());
        Set<UUID> viewed = new HashSet<>(one.viewed());
        viewed.addAll(other.viewed());
        Map<UUID, Result> results = new HashMap<>(one.results());
        other.results()
            .forEach((id, result) -> results.merge(id, result,
                    (mine, theirs) -> new Result(mine.score().max(theirs.score()), mine.maxScore(),
                            mine.passed() || theirs.passed())));
        return new LearnerResults(completed, viewed, one.minutes() + other.minutes(), results);
    }

    private static Set<UUID> shuffled(Set<UUID> ids, Random random) {
        List<UUID> order = new ArrayList<>(ids);
        Collections.shuffle(order, random);
        return new LinkedHashSet<>(order);
    }

    @Provide
    Arbitrary<Integer> large() {
        return Arbitraries.integers().between(19_000, 30_000);
    }

    @Provide
    Arbitrary<BigDecimal> percents() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(100)).ofScale(2);
    }

    @Provide
    Arbitrary<RequiredItems> required() {
        return Combinators.combine(Arbitraries.of(CONTENTS).set(), Arbitraries.of(ASSESSMENTS).set())
            .as(RequiredItems::new);
    }

    @Provide
    Arbitrary<LearnerResults> achieved() {
        Arbitrary<Result> result = Combinators
            .combine(Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(4),
                    Arbitraries.of(true, false))
            .as((score, passed) -> new Result(score, BigDecimal.valueOf(10), passed));
        return Combinators
            .combine(Arbitraries.of(CONTENTS).set(), Arbitraries.of(CONTENTS).set(),
                    Arbitraries.integers().between(0, 300), Arbitraries.maps(Arbitraries.of(ASSESSMENTS), result))
            .as(LearnerResults::new);
    }

    @Provide
    Arbitrary<Map<UUID, Weight>> worths() {
        Arbitrary<Weight> worth = Combinators.combine(Arbitraries.integers().between(1, 200).injectNull(0.1),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(100)).ofScale(2).injectNull(0.5))
            .as((maxScore, weight) -> new Weight((maxScore != null) ? BigDecimal.valueOf(maxScore) : null, weight));
        return Arbitraries.maps(Arbitraries.of(ASSESSMENTS), worth);
    }

    @Provide
    Arbitrary<CompletionCriteria> criteria() {
        return Combinators
            .combine(Arbitraries.of(true, false), Arbitraries.of(Passing.class),
                    Arbitraries.of(ASSESSMENTS).list().ofMaxSize(3), percents().injectNull(0.3),
                    Arbitraries.integers().between(0, 500).injectNull(0.3))
            .as(CompletionCriteria::new);
    }

}
