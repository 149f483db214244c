package io.annals.query.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.assessment.AnswersShown;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.AssessmentSection;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.Section;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.Content;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.RequirementType;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.api.user.UserEvent.UserRegistered;
import org.jspecify.annotations.Nullable;

/**
 * A course with two modules, the second of which is locked until the first is completed.
 * Module {@code one} has the content {@code shadows}, the optional content {@code extra}
 * and the overdue assessment {@code quiz} with one question. Module {@code two} has the
 * content {@code brushes} and the assessment {@code essay}, which is due later.
 */
public final class StudiedCourse {

    /** The time of all events, a month before the clock of the query side. */
    public static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    public static final Instant LATER = Instant.parse("2026-04-01T12:00:00Z");

    /** A text that learners must never see. */
    public static final String EXPLANATION = "because-the-key-says-so";

    public final UUID course = Ids.next();

    public final UUID one = Ids.next();

    public final UUID two = Ids.next();

    public final UUID light = Ids.next();

    public final UUID oil = Ids.next();

    public final UUID shadows = Ids.next();

    public final UUID extra = Ids.next();

    public final UUID brushes = Ids.next();

    public final UUID quiz = Ids.next();

    public final UUID question = Ids.next();

    public final UUID essay = Ids.next();

    public final UUID requirement = Ids.next();

    private final AnswersShown shown;

    public StudiedCourse() {
        this(AnswersShown.WHEN_GRADED);
    }

    /**
     * @param shown the time from which the correct answers of the quiz are visible
     */
    public StudiedCourse(AnswersShown shown) {
        this.shown = shown;
    }

    /** The events of the author. */
    public DomainEvent[] outline() {
        return new DomainEvent[] {
                new CourseCreated(this.course, null, null, "ART-2", CourseDetails.titled("Painting"), null, null,
                        List.of(), settings(), null, NOON),
                module(this.one, 1, "Seeing"), module(this.two, 2, "Oil"), unit(this.one, this.light, "Light"),
                unit(this.two, this.oil, "Brushwork"), content(this.light, this.shadows, 1, "Shadows", true),
                new ContentPublished(this.course, this.shadows, NOON),
                content(this.light, this.extra, 2, "More shadows", false),
                new ContentPublished(this.course, this.extra, NOON),
                content(this.light, Ids.next(), 3, "Unfinished", true),
                content(this.oil, this.brushes, 1, "Brushes", true),
                new ContentPublished(this.course, this.brushes, NOON),
                new AssessmentCreated(this.quiz, this.course, this.light, AssessmentDetails.of("Quiz", "quiz"),
                        new AssessmentConfiguration(BigDecimal.valueOf(10), BigDecimal.valueOf(5), null, 2,
                                new BigDecimal("25"), NOON, quizSettings()),
                        NOON),
                new AssessmentPublished(this.quiz, this.course, NOON),
                new AssessmentReleased(this.quiz, this.course, quizVersion(), NOON),
                new AssessmentPlaced(this.course, this.light, this.quiz, true, BigDecimal.valueOf(10),
                        new BigDecimal("25"), NOON),
                new AssessmentCreated(this.essay, this.course, this.oil, AssessmentDetails.of("Essay", "assignment"),
                        new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, null,
                                new BigDecimal("75"), LATER, AssessmentSettings.gradedAsWhole()),
                        NOON),
                new AssessmentPublished(this.essay, this.course, NOON),
                new AssessmentPlaced(this.course, this.oil, this.essay, true, BigDecimal.valueOf(100),
                        new BigDecimal("75"), NOON),
                new ModuleRequirementAdded(this.course, this.requirement, this.two, this.one, RequirementType.COMPLETED,
                        null, NOON),
                new CoursePublished(this.course, NOON) };
    }

    private static CourseSettings settings() {
        return new CourseSettings(null, false, false, false, null, null,
                new CompletionCriteria(true, Passing.ALL, List.of(), new BigDecimal("50"), 10), Map.of());
    }

    private ModuleAdded module(UUID module, int place, String title) {
        return new ModuleAdded(this.course, module, place, Module.titled(title), true, NOON);
    }

    private UnitAdded unit(UUID module, UUID unit, String title) {
        return new UnitAdded(this.course, module, unit, 1, new Unit(title, null, "lesson", 45, Map.of()), true, NOON);
    }

    private ContentAdded content(UUID unit, UUID content, int place, String title, boolean required) {
        return new ContentAdded(this.course, unit, content, place,
                new Content("page", title, Map.of("html", title), 10, Map.of("source", title), required), NOON);
    }

    private AssessmentSettings quizSettings() {
        return new AssessmentSettings(false, true, false, false, null, null, null,
                new LatePolicy(60, BigDecimal.TEN, BigDecimal.ZERO), this.shown, null, null, Map.of());
    }

    private AssessmentVersion quizVersion() {
        return new AssessmentVersion(1,
                new AssessmentConfiguration(BigDecimal.valueOf(10), BigDecimal.valueOf(5), null, 2,
                        new BigDecimal("25"), NOON, quizSettings()),
                List.of(new AssessmentSection(this.quiz, Section.UNTITLED, List.of(this.question))),
                List.of(new AssessmentQuestion(this.question, this.quiz, new Question("Is it dark?", BigDecimal.TEN,
                        new TrueFalse(true), Map.of("why", EXPLANATION), Map.of()))));
    }

    /** The registration and enrollment of a user. */
    public DomainEvent[] learner(UUID user, String firstName, UUID enrollment) {
        return new DomainEvent[] { new UserRegistered(user, null, firstName.toLowerCase(Locale.ROOT), firstName, null,
                "Doe", null, null, null, null, "learner", null, List.of(), NOON), enrolled(user, enrollment) };
    }

    public LearnerEnrolled enrolled(UUID user, UUID enrollment) {
        return new LearnerEnrolled(enrollment, user, this.course, NOON, null, Map.of(), 1, NOON);
    }

    public ContentAccessed opened(UUID user, UUID enrollment, UUID content) {
        return new ContentAccessed(enrollment, user, this.course, List.of(new ContentAccessed.Access(content, 1, 1)),
                NOON);
    }

    public ContentStudied studied(UUID user, UUID enrollment, UUID content, int minutes) {
        return new ContentStudied(enrollment, user, this.course, content, minutes, minutes, BigDecimal.TEN, NOON);
    }

    public ContentCompleted completed(UUID user, UUID enrollment, UUID content) {
        return new ContentCompleted(enrollment, user, this.course, content, NOON);
    }

    public AttemptStarted quizStarted(UUID user, UUID enrollment, UUID attempt, int number) {
        return new AttemptStarted(attempt, enrollment, user, this.course, this.quiz, number, BigDecimal.valueOf(10),
                BigDecimal.valueOf(5), Map.of(), 1, null, 0,
                List.of(new AttemptQuestion(this.question, BigDecimal.TEN, List.of())), NOON);
    }

    /** The counting score of an assessment. */
    public ResultRecorded counts(UUID user, UUID enrollment, UUID assessment, UUID attempt, @Nullable String score,
            int maxScore, boolean passed) {
        BigDecimal points = (score != null) ? new BigDecimal(score) : null;
        return new ResultRecorded(enrollment, user, this.course, assessment, attempt, 1, points,
                BigDecimal.valueOf(maxScore), passed, points, (score != null) ? attempt : null,
                BigDecimal.valueOf(maxScore), passed, null, null, NOON);
    }

    /** A submitted and graded essay. */
    public DomainEvent[] essay(UUID user, UUID enrollment, UUID attempt, String score) {
        BigDecimal points = new BigDecimal(score);
        boolean passed = points.intValue() >= 40;
        return new DomainEvent[] {
                new AttemptStarted(attempt, enrollment, user, this.course, this.essay, 1, BigDecimal.valueOf(100),
                        BigDecimal.valueOf(40), Map.of(), 1, null, 0, List.of(), NOON),
                new AttemptSubmitted(attempt, enrollment, user, this.essay, 0, NOON),
                new AttemptGraded(attempt, enrollment, user, this.essay, points, passed, "Well done", points,
                        BigDecimal.ZERO, null, NOON),
                counts(user, enrollment, this.essay, attempt, score, 100, passed) };
    }

}
