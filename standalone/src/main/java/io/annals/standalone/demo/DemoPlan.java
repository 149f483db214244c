package io.annals.standalone.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.annals.api.enrollment.Outcome;
import io.annals.api.user.Profile;
import io.annals.standalone.demo.DemoCatalog.AssessmentText;
import io.annals.standalone.demo.DemoCatalog.CourseText;
import io.annals.standalone.demo.DemoCatalog.Names;
import io.annals.standalone.load.LoadTotals;
import org.jspecify.annotations.Nullable;

/**
 * The learners of the demo term and their results, generated from a fixed seed, so the
 * plan is always the same.
 */
record DemoPlan(DemoCatalog catalog, List<DemoLearner> learners) {

    static final int LEARNERS = 600;

    private static final long SEED = 20_250_915;

    private static final int TERM_DAYS = 16 * 7;

    /** A learner with all enrollments. */
    record DemoLearner(int number, String firstName, String lastName, Profile profile,
            List<DemoEnrollment> enrollments) {

        String email() {
            return "%s.%s.%d@learners.example".formatted(this.firstName, this.lastName, this.number)
                .toLowerCase(Locale.ROOT);
        }

    }

    /**
     * The enrollment of a learner in a course. Days are counted from the start of the
     * term.
     *
     * @param day the day of enrollment
     * @param withdrawnOn the day of withdrawal; absent if the learner stays
     * @param outcome the outcome; absent if the learner withdraws
     */
    record DemoEnrollment(CourseText course, int day, List<DemoResult> results, @Nullable Integer withdrawnOn,
            @Nullable Outcome outcome) {

        String end() {
            return (this.outcome != null) ? this.outcome.code() : "withdrawn";
        }

    }

    /**
     * The result of an attempt.
     *
     * @param attempt the attempt number, from 1
     * @param score the score from 0 to 100
     */
    record DemoResult(AssessmentText assessment, int attempt, int day, BigDecimal score) {
    }

    static DemoPlan create() {
        DemoCatalog catalog = DemoCatalog.read();
        SplittableRandom random = new SplittableRandom(SEED);
        return new DemoPlan(catalog,
                IntStream.rangeClosed(1, LEARNERS).mapToObj((number) -> learner(number, catalog, random)).toList());
    }

    /**
     * The counts that the read models must reach after the load, including the demo
     * learner.
     */
    LoadTotals totals() {
        List<DemoEnrollment> enrollments = this.learners.stream()
            .flatMap((learner) -> learner.enrollments().stream())
            .toList();
        List<CourseText> courses = this.catalog.courses();
        return new LoadTotals(courses.size(), courses.stream().mapToLong((course) -> course.assessments().size()).sum(),
                courses.stream().mapToLong(CourseText::contents).sum(), this.learners.size() + 1L,
                enrollments.size() + courses.size() / 2,
                enrollments.stream().mapToLong((enrollment) -> enrollment.results().size()).sum(), 0,
                enrollments.stream().collect(Collectors.groupingBy(DemoEnrollment::end, Collectors.counting())));
    }

    private static DemoLearner learner(int number, DemoCatalog catalog, SplittableRandom random) {
        Names names = catalog.names();
        String gender = random.nextBoolean() ? "f" : "m";
        List<String> place = pick(names.places(), random);
        Profile profile = new Profile(gender, null, null, place.get(0), null, place.get(1), Map.of());
        String firstName = pick(Optional.ofNullable(names.first().get(gender)).orElseThrow(), random);
        String lastName = pick(names.last(), random);
        double ability = 45 + 45 * bellCurve(random);
        List<CourseText> courses = new ArrayList<>(catalog.courses());
        int taken = 2 + random.nextInt(2);
        List<DemoEnrollment> enrollments = new ArrayList<>();
        for (int i = 0; i < taken; i++) {
            enrollments.add(enrollment(courses.remove(random.nextInt(courses.size())), ability, random));
        }
        return new DemoLearner(number, firstName, lastName, profile, List.copyOf(enrollments));
    }

    private static DemoEnrollment enrollment(CourseText course, double ability, SplittableRandom random) {
        int day = -random.nextInt(40);
        Integer withdrawnOn = (random.nextInt(100) < 14) ? 7 + random.nextInt(TERM_DAYS - 21) : null;
        List<DemoResult> results = new ArrayList<>();
        for (AssessmentText assessment : course.assessments()) {
            int submittedOn = assessment.week() * 7 - random.nextInt(5);
            if ((withdrawnOn == null || submittedOn < withdrawnOn) && random.nextInt(100) < 96) {
                addResults(results, assessment, submittedOn, ability, random);
            }
        }
        return new DemoEnrollment(course, day, List.copyOf(results), withdrawnOn,
                (withdrawnOn == null) ? outcome(course, results) : null);
    }

    /** Most learners who fail a quiz take it a second time. */
    private static void addResults(List<DemoResult> results, AssessmentText assessment, int day, double ability,
            SplittableRandom random) {
        BigDecimal score = score(ability, random);
        results.add(new DemoResult(assessment, 1, day, score));
        if ("quiz".equals(assessment.type()) && score.intValue() < assessment.passingScore()
                && random.nextInt(100) < 80) {
            results.add(new DemoResult(assessment, 2, day + 2, score(ability + 10, random)));
        }
    }

    private static BigDecimal score(double ability, SplittableRandom random) {
        long halfPoints = Math.round(2 * (ability + 30 * (bellCurve(random) - 0.5)));
        return BigDecimal.valueOf(Math.clamp(halfPoints, 0, 200)).multiply(new BigDecimal("0.5"));
    }

    /**
     * Decides by the weighted mean of the best attempts; a missing assessment counts as
     * 0.
     */
    private static Outcome outcome(CourseText course, List<DemoResult> results) {
        double grade = course.assessments()
            .stream()
            .mapToDouble((assessment) -> assessment.weight() / 100.0 * best(assessment, results))
            .sum();
        return (grade >= 80) ? Outcome.DISTINCTION : (grade >= 50) ? Outcome.PASS : Outcome.FAIL;
    }

    private static double best(AssessmentText assessment, List<DemoResult> results) {
        return results.stream()
            .filter((result) -> result.assessment().equals(assessment))
            .mapToDouble((result) -> result.score().doubleValue())
            .max()
            .orElse(0);
    }

    /** Returns a random number from 0 to 1 with a bell-shaped distribution. */
    private static double bellCurve(SplittableRandom random) {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3;
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

}
