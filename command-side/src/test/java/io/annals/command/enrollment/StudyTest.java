package io.annals.command.enrollment;

import static io.annals.command.support.Scenario.ADMIN;
import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Role;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.ContentCommand.PublishContent;
import io.annals.api.course.ContentCommand.RetireContent;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.RequirementType;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.SuspendEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess.ContentAccess;
import io.annals.api.enrollment.StudyCommand.StudyContent;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests a learner's work with contents. */
class StudyTest {

    private final Scenario scenario = new Scenario();

    private final Classroom classroom = new Classroom();

    private final UUID enrollmentId = this.classroom.enrollmentId;

    private final UUID learnerId = this.classroom.learnerId;

    private final UUID courseId = this.classroom.courseId;

    private final UUID content = this.classroom.contentId;

    private final UUID second = this.classroom.secondContentId;

    @Test
    void clicks_add_up_per_content() {
        this.scenario.given(this.classroom.taught())
            .given(new PublishContent(this.courseId, this.second))
            .when(access(new ContentAccess(this.content, 3), new ContentAccess(this.second, 1),
                    new ContentAccess(this.content, 2)))
            .then(accessed(new ContentAccessed.Access(this.content, 3, 3),
                    new ContentAccessed.Access(this.second, 1, 1), new ContentAccessed.Access(this.content, 2, 5)))
            .when(access(new ContentAccess(this.content, 4)))
            .then(accessed(new ContentAccessed.Access(this.content, 4, 9)));
    }

    @Test
    void time_spent_only_adds_up_and_progress_of_a_content_never_goes_back() {
        this.scenario.given(this.classroom.taught())
            .when(study(20, "40"))
            .then(studied(20, 20, "40"))
            .when(study(5, "30"))
            .then(studied(5, 25, "40"))
            .when(study(0, "40"))
            .thenNothing()
            .when(study(0, null))
            .thenNothing()
            .when(study(0, "55.5"))
            .then(studied(0, 25, "55.5"));
    }

    @Test
    void opening_a_content_without_spending_time_is_noted_once() {
        this.scenario.given(this.classroom.taught())
            .when(study(0, null))
            .then(studied(0, 0, "0"))
            .when(study(0, null))
            .thenNothing();
    }

    @Test
    void a_second_completion_changes_nothing_and_the_first_completion_time_is_never_rewritten() {
        this.scenario.given(this.classroom.taught())
            .when(complete(this.content))
            .then(completed(this.content),
                    new ProgressMoved(this.enrollmentId, this.learnerId, this.courseId, new BigDecimal("100.00"), 1, 1,
                            1, false, NOW))
            .when(complete(this.content))
            .thenNothing()
            .when(study(3, "10"))
            .then(studied(3, 3, "100"));
    }

    @Test
    void contents_of_another_course_are_refused_and_named() {
        this.scenario.given(this.classroom.taught())
            .when(access(new ContentAccess(id(), 1), new ContentAccess(this.content, 1), new ContentAccess(id(), 1)))
            .thenRefused("content-of-other-course", "accesses[0].contentId", "accesses[2].contentId")
            .when(complete(id()))
            .thenRefused("content-of-other-course", "contentId");
    }

    @Test
    void contents_that_are_not_published_are_refused() {
        this.scenario.given(this.classroom.taught())
            .when(access(new ContentAccess(this.content, 1), new ContentAccess(this.second, 1)))
            .thenRefused("content-not-published", "accesses[1].contentId")
            .when(complete(this.second))
            .thenRefused("content-not-published", "contentId");
    }

    @Test
    void a_content_that_was_retired_stays_open_to_those_whose_outline_version_requires_it() {
        this.scenario.given(this.classroom.taught())
            .given(new PublishContent(this.courseId, this.second), new RetireContent(this.courseId, this.content),
                    new RetireContent(this.courseId, this.second))
            .when(complete(this.second))
            .thenRefused("content-not-published", "contentId")
            .when(complete(this.content))
            .then(completed(this.content), new ProgressMoved(this.enrollmentId, this.learnerId, this.courseId,
                    new BigDecimal("100.00"), 1, 1, 1, false, NOW));
    }

    @Test
    void a_learner_cannot_record_for_others() {
        this.scenario.given(this.classroom.taught())
            .as(id(), Role.LEARNER)
            .when(access(new ContentAccess(this.content, 1)))
            .thenNotFound("enrollment")
            .when(complete(this.content))
            .thenNotFound("enrollment")
            .as(this.learnerId, Role.LEARNER)
            .given(access(new ContentAccess(this.content, 1)), complete(this.content))
            .as(ADMIN, Role.INSTRUCTOR)
            .given(access(new ContentAccess(this.content, 1)));
    }

    @Test
    void nothing_is_recorded_before_the_learner_begins_or_after_withdrawal() {
        Instant tomorrow = NOW.plus(1, ChronoUnit.DAYS);
        this.scenario.given(this.classroom.open())
            .given(new EnrollLearner(this.enrollmentId, this.learnerId, this.courseId, tomorrow, null, Map.of()))
            .when(access(new ContentAccess(this.content, 1)))
            .thenRefused("enrollment-not-started")
            .given(new WithdrawLearner(this.enrollmentId))
            .when(access(new ContentAccess(this.content, 1)))
            .thenRefused("enrollment-withdrawn");
    }

    @Test
    void nothing_is_recorded_while_suspended_or_after_the_outcome() {
        this.scenario.given(this.classroom.taught())
            .given(new SuspendEnrollment(this.enrollmentId, null))
            .when(complete(this.content))
            .thenRefused("enrollment-suspended")
            .given(new RecordOutcome(this.enrollmentId, Outcome.PASS))
            .when(complete(this.content))
            .thenRefused("enrollment-ended");
    }

    @Test
    void nothing_is_recorded_in_an_archived_course() {
        this.scenario.given(this.classroom.taught())
            .given(new ArchiveCourse(this.courseId))
            .when(study(1, null))
            .thenRefused("course-not-published");
    }

    @Test
    void a_module_is_locked_until_its_requirements_are_met() {
        UUID locked = lockedContent(RequirementType.COMPLETED);
        this.scenario.when(complete(locked)).thenRefused("module-locked", "contentId");
        assertThat(this.scenario.refusal().violations().getFirst().message()).isEqualTo("requires module "
                + this.classroom.moduleId + ": every required content must be completed: " + this.content);
        this.scenario.when(access(new ContentAccess(this.content, 1), new ContentAccess(locked, 1)))
            .thenRefused("module-locked", "accesses[1].contentId")
            .given(complete(this.content))
            .when(complete(locked))
            .thenAccepted();
    }

    @Test
    void a_module_opens_once_the_contents_of_another_were_opened() {
        UUID locked = lockedContent(RequirementType.VIEWED);
        this.scenario.when(study(locked, 1))
            .thenRefused("module-locked", "contentId")
            .given(access(new ContentAccess(this.content, 1)))
            .when(study(locked, 1))
            .thenAccepted();
    }

    @Test
    void an_attempt_needs_unlocked_prerequisites() {
        UUID locking = id();
        UUID unit = id();
        UUID first = id();
        this.scenario.given(this.classroom.assessed())
            .given(new AddModule(this.courseId, locking, Module.titled("First"), true),
                    new AddUnit(this.courseId, locking, unit, Unit.titled("Unit"), true), content(unit, first),
                    new RequireModule(this.courseId, id(), this.classroom.moduleId, locking, RequirementType.COMPLETED,
                            null))
            .when(new StartAttempt(id(), this.enrollmentId, this.classroom.assessmentId, Map.of()))
            .thenRefused("module-locked", "assessmentId")
            .given(complete(first))
            .when(new StartAttempt(id(), this.enrollmentId, this.classroom.assessmentId, Map.of()))
            .thenAccepted();
    }

    private UUID lockedContent(RequirementType type) {
        UUID module = id();
        UUID unit = id();
        UUID locked = id();
        this.scenario.given(this.classroom.taught())
            .given(new AddModule(this.courseId, module, Module.titled("Later"), true),
                    new AddUnit(this.courseId, module, unit, Unit.titled("Unit"), true), content(unit, locked),
                    new RequireModule(this.courseId, id(), module, this.classroom.moduleId, type, null));
        return locked;
    }

    private AddContent content(UUID unit, UUID contentId) {
        return new AddContent(this.courseId, unit, contentId, Content.titled("page", "Content"), true);
    }

    private RecordContentAccess access(ContentAccess... accesses) {
        return new RecordContentAccess(this.enrollmentId, List.of(accesses));
    }

    private ContentAccessed accessed(ContentAccessed.Access... accesses) {
        return new ContentAccessed(this.enrollmentId, this.learnerId, this.courseId, List.of(accesses), NOW);
    }

    private StudyContent study(int minutes, @Nullable String progress) {
        return new StudyContent(this.enrollmentId, this.content, minutes,
                (progress != null) ? new BigDecimal(progress) : null);
    }

    private StudyContent study(UUID contentId, int minutes) {
        return new StudyContent(this.enrollmentId, contentId, minutes, null);
    }

    private ContentStudied studied(int minutes, int total, String progress) {
        return new ContentStudied(this.enrollmentId, this.learnerId, this.courseId, this.content, minutes, total,
                new BigDecimal(progress), NOW);
    }

    private CompleteContent complete(UUID contentId) {
        return new CompleteContent(this.enrollmentId, contentId);
    }

    private ContentCompleted completed(UUID contentId) {
        return new ContentCompleted(this.enrollmentId, this.learnerId, this.courseId, contentId, NOW);
    }

}
