package io.annals.command.course;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;

import io.annals.api.Role;
import io.annals.api.course.ContentCommand.RemoveContent;
import io.annals.api.course.ContentCommand.RetireContent;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.CourseCommand.UnpublishCourse;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseUnpublished;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.course.InstructorCommand.AssignInstructor;
import io.annals.api.course.InstructorCommand.RemoveInstructor;
import io.annals.api.course.InstructorRole;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.command.course.outline.LearnerRequirements;
import io.annals.command.support.AggregateReader;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.Test;

/** States: published goes back to draft, but only while nobody is enrolled. */
class UnpublishCourseTest {

    private final Draft draft = new Draft();

    private final UUID course = this.draft.course();

    private final Scenario scenario = new Scenario().given(this.draft.written());

    private final Classroom classroom = new Classroom();

    @Test
    void a_published_course_goes_back_to_draft_while_nobody_was_enrolled() {
        this.scenario.given(new PublishCourse(this.course))
            .when(new UnpublishCourse(this.course))
            .then(new CourseUnpublished(this.course, NOW))
            .when(new UnpublishCourse(this.course))
            .thenRefused("course-not-published")
            .when(new ArchiveCourse(this.course))
            .thenRefused("course-not-published");
    }

    @Test
    void a_course_with_learners_does_not_go_back_to_draft_even_when_they_left() {
        Scenario taught = new Scenario().given(this.classroom.taught());
        assertThat(taught.all(FirstLearnerEnrolled.class))
            .containsExactly(new FirstLearnerEnrolled(this.classroom.courseId, this.classroom.enrollmentId, NOW));
        taught.when(new UnpublishCourse(this.classroom.courseId))
            .thenRefused("course-has-learners")
            .given(new WithdrawLearner(this.classroom.enrollmentId))
            .when(new UnpublishCourse(this.classroom.courseId))
            .thenRefused("course-has-learners");
    }

    @Test
    void nobody_is_enrolled_in_a_draft_that_was_published() {
        new Scenario().given(this.classroom.open())
            .given(new UnpublishCourse(this.classroom.courseId))
            .when(this.classroom.enroll())
            .thenRefused("course-not-published");
    }

    @Test
    void an_archived_course_does_not_go_back_to_draft() {
        this.scenario.given(new PublishCourse(this.course), new ArchiveCourse(this.course))
            .when(new UnpublishCourse(this.course))
            .thenRefused("course-archived");
    }

    @Test
    void a_draft_does_not_go_back_to_draft() {
        this.scenario.when(new UnpublishCourse(this.course)).thenRefused("course-not-published");
    }

    @Test
    void published_again_the_outline_has_its_next_version() {
        this.scenario.given(new PublishCourse(this.course), new UnpublishCourse(this.course))
            .when(new ReleaseOutline(this.course, false))
            .thenRefused("course-not-published")
            .given(new RetireContent(this.course, this.draft.firstContent()))
            .when(new PublishCourse(this.course))
            .then(new CoursePublished(this.course, NOW));
        assertThat(syllabus().current())
            .isEqualTo(new OutlineVersion(2, true, Set.of(this.draft.secondContent()), Set.of()));
        assertThat(syllabus().version(1).contents()).containsExactlyInAnyOrder(this.draft.firstContent(),
                this.draft.secondContent());
    }

    @Test
    void what_was_published_once_is_retired_not_removed_in_the_draft_too() {
        this.scenario.given(new PublishCourse(this.course), new UnpublishCourse(this.course))
            .when(new RemoveContent(this.course, this.draft.firstContent()))
            .thenRefused("course-was-published", "contentId");
    }

    @Test
    void a_draft_that_was_published_needs_no_lead() {
        UUID teaches = id();
        this.scenario
            .given(Classroom.learner(this.classroom.learnerId, "lead"),
                    new AssignInstructor(this.course, teaches, this.classroom.learnerId, InstructorRole.LEAD),
                    new PublishCourse(this.course))
            .when(new RemoveInstructor(this.course, teaches))
            .thenRefused("last-lead")
            .given(new UnpublishCourse(this.course))
            .when(new RemoveInstructor(this.course, teaches))
            .thenAccepted();
    }

    @Test
    void another_tenants_course_is_not_found() {
        this.scenario.given(new PublishCourse(this.course))
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .when(new UnpublishCourse(this.course))
            .thenNotFound("course");
    }

    private LearnerRequirements syllabus() {
        return new AggregateReader(this.scenario.model().eventStore()).of(this.course, Course::new)
            .orElseThrow()
            .learnerRequirements();
    }

}
