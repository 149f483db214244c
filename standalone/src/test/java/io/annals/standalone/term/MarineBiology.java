package io.annals.standalone.term;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.AnswersShown;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.Section;
import io.annals.api.assessment.SectionCommand.AddSection;
import io.annals.api.assessment.scoring.GradingMethod;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.RequirementType;
import org.jspecify.annotations.Nullable;

/**
 * The course of the term: four modules with requirements, a quiz, a report and an exam.
 */
final class MarineBiology {

    /** The number of seats. */
    static final int SEATS = 25;

    static final String CODE = "BIO-101";

    final UUID course;

    final UUID sea;

    final UUID life;

    final UUID ecology;

    final UUID end;

    final List<UUID> required;

    final UUID forum;

    final UUID quiz = Ids.next();

    final UUID report = Ids.next();

    final UUID exam = Ids.next();

    final TermQuestions quizQuestions = new TermQuestions(this.quiz);

    final TermQuestions reportQuestions = new TermQuestions(this.report);

    final TermQuestions examQuestions = new TermQuestions(this.exam);

    private final CourseAuthor author;

    private MarineBiology(CourseAuthor author, String prerequisite) {
        this.author = author;
        this.course = author.beginsCourse(CODE, "Marine biology", CourseSettings.NONE, List.of(prerequisite));
        this.sea = author.addsModule(this.course, "The sea");
        this.life = author.addsModule(this.course, "Life in it");
        this.ecology = author.addsModule(this.course, "Ecology");
        this.end = author.addsModule(this.course, "Examination");
        UUID water = author.addsUnit(this.course, this.sea, "Water");
        UUID plankton = author.addsUnit(this.course, this.life, "Plankton");
        UUID reefs = author.addsUnit(this.course, this.ecology, "Reefs");
        UUID hall = author.addsUnit(this.course, this.end, "In the hall");
        this.required = List.of(author.addsContent(this.course, water, "Salt", true),
                author.addsContent(this.course, plankton, "Drifters", true),
                author.addsContent(this.course, reefs, "Corals", true));
        this.forum = author.addsContent(this.course, water, "Questions about water", false);
        author.attaches(this.course, this.required.getFirst(), "Tables of salinity");
        writeQuiz(plankton);
        writeReport(reefs);
        writeExam(hall);
        requirements();
        configure();
        author.publishes(this.course, this.quiz, this.report, this.exam);
    }

    /**
     * Creates and publishes the course.
     * @param prerequisite the code of the course that must be completed first
     */
    static MarineBiology written(CourseAuthor author, String prerequisite) {
        return new MarineBiology(author, prerequisite);
    }

    /**
     * Twenty points: 16 for one question of each type, 4 for two random questions of a
     * pool.
     */
    private void writeQuiz(UUID unit) {
        this.author.does(new CreateAssessment(this.quiz, this.course, unit,
                new AssessmentDetails("Quiz on plankton", "<p>Of all kinds.</p>", "quiz"),
                new AssessmentConfiguration(BigDecimal.valueOf(20), BigDecimal.valueOf(10), 90, 3,
                        BigDecimal.valueOf(30), day(30),
                        settings(GradingMethod.HIGHEST, ExpiryPolicy.AUTO_SUBMIT, null, AnswersShown.WHEN_GRADED))));
        UUID pool = Ids.next();
        this.author.does(new AddSection(this.quiz, pool, new Section("Pool", 2)));
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("Diatom", "Glass");
        pairs.put("Coccolithophore", "Chalk");
        this.quizQuestions.singleChoice("What drifts?", 2, "Plankton", "Nekton")
            .multipleChoice("Which make their food by light?", 4, List.of("Diatoms", "Dinoflagellates"), "Krill")
            .trueFalse(null, "Plankton sinks at noon.", 1, true)
            .shortText("Name the smallest.", 2, "pico*", "Picoplankton", "Whale")
            .numerical("How salty is the ocean?", 3, "35", "g/kg")
            .matching("Of what are they made?", 2, pairs)
            .ordering("Who eats whom, from the bottom?", 2, "Diatom", "Copepod", "Herring")
            .trueFalse(pool, "Krill is a crustacean.", 2, true)
            .trueFalse(pool, "Jellyfish are plankton.", 2, true)
            .trueFalse(pool, "Tuna is plankton.", 2, false)
            .trueFalse(pool, "Diatoms are animals.", 2, false);
        this.author.writes(this.quizQuestions);
    }

    /** Ten points, graded manually; due two days ago. */
    private void writeReport(UUID unit) {
        this.author.does(new CreateAssessment(this.report, this.course, unit,
                new AssessmentDetails("Report from the pier", "<p>What lives there?</p>", "assignment"),
                new AssessmentConfiguration(BigDecimal.valueOf(10), BigDecimal.valueOf(5), null, 2,
                        BigDecimal.valueOf(30), day(-2),
                        settings(GradingMethod.LATEST, ExpiryPolicy.GRACE,
                                new LatePolicy(1440, BigDecimal.valueOf(10), BigDecimal.valueOf(40)),
                                AnswersShown.WHEN_CLOSED))));
        this.author.writes(this.reportQuestions.essay("What did you see on the pier?", 10));
    }

    private void writeExam(UUID unit) {
        this.author.does(new CreateAssessment(this.exam, this.course, unit,
                new AssessmentDetails("Examination", "<p>One hour.</p>", "exam"),
                new AssessmentConfiguration(BigDecimal.valueOf(10), BigDecimal.valueOf(5), 60, 1,
                        BigDecimal.valueOf(40), day(40),
                        settings(GradingMethod.FIRST, ExpiryPolicy.ABANDON, null, AnswersShown.NEVER))));
        this.author.writes(this.examQuestions.singleChoice("What do corals live in?", 5, "Colonies", "Solitude")
            .singleChoice("What bleaches them?", 5, "Heat", "Moonlight"));
    }

    private static AssessmentSettings settings(GradingMethod gradingMethod, ExpiryPolicy expiry,
            @Nullable LatePolicy late, AnswersShown shown) {
        return new AssessmentSettings(false, true, true, true, gradingMethod, expiry,
                (expiry == ExpiryPolicy.GRACE) ? 120 : null, late, shown, day(-10), day(60), Map.of("room", "online"));
    }

    private void requirements() {
        require(this.life, this.sea, RequirementType.VIEWED, null);
        require(this.ecology, this.sea, RequirementType.COMPLETED, null);
        require(this.ecology, this.life, RequirementType.PASSED, null);
        require(this.end, this.life, RequirementType.MIN_SCORE, BigDecimal.valueOf(60));
    }

    private void require(UUID module, UUID prerequisite, RequirementType type, @Nullable BigDecimal minScore) {
        this.author.does(new RequireModule(this.course, Ids.next(), module, prerequisite, type, minScore));
    }

    /**
     * Requires all contents, the passed quiz and report, 50 % of all points and 30
     * minutes.
     */
    private void configure() {
        this.author.does(new ConfigureCourse(this.course,
                new CourseSettings(
                        SEATS, true, true, true, day(-30), day(30), new CompletionCriteria(true, Passing.SOME,
                                List.of(this.quiz, this.report), BigDecimal.valueOf(50), 30),
                        Map.of("theme", "ocean"))));
    }

    static Instant day(int fromToday) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(fromToday, ChronoUnit.DAYS);
    }

}
