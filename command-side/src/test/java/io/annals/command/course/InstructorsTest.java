package io.annals.command.course;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.InstructorCommand.AssignInstructor;
import io.annals.api.course.InstructorCommand.ChangeInstructorRole;
import io.annals.api.course.InstructorCommand.RemoveInstructor;
import io.annals.api.course.InstructorEvent.InstructorAssigned;
import io.annals.api.course.InstructorEvent.InstructorRemoved;
import io.annals.api.course.InstructorEvent.InstructorRoleChanged;
import io.annals.api.course.InstructorRole;
import io.annals.api.user.UserCommand.EraseUser;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.Test;

class InstructorsTest {

    private final Draft draft = new Draft();

    private final UUID course = this.draft.course();

    private final UUID ann = id();

    private final UUID bob = id();

    private final UUID annTeaches = id();

    private final UUID bobTeaches = id();

    private final Scenario scenario = new Scenario().given(this.draft.written())
        .given(Classroom.learner(this.ann, "ann"), Classroom.learner(this.bob, "bob"));

    @Test
    void instructors_are_assigned_change_their_role_and_go() {
        this.scenario.when(lead(this.annTeaches, this.ann))
            .then(new InstructorAssigned(this.course, this.annTeaches, this.ann, InstructorRole.LEAD, NOW))
            .thenAnswer(this.annTeaches)
            .when(new ChangeInstructorRole(this.course, this.annTeaches, InstructorRole.GRADER))
            .then(new InstructorRoleChanged(this.course, this.annTeaches, this.ann, InstructorRole.GRADER, NOW))
            .when(new ChangeInstructorRole(this.course, this.annTeaches, InstructorRole.GRADER))
            .thenNothing()
            .when(new RemoveInstructor(this.course, this.annTeaches))
            .then(new InstructorRemoved(this.course, this.annTeaches, this.ann, NOW))
            .when(new RemoveInstructor(this.course, this.annTeaches))
            .thenNotFound("instructor", "courseInstructorId");
    }

    @Test
    void the_last_lead_of_a_published_course_cannot_be_removed() {
        this.scenario.given(lead(this.annTeaches, this.ann), new PublishCourse(this.course))
            .when(new RemoveInstructor(this.course, this.annTeaches))
            .thenRefused("last-lead")
            .when(new ChangeInstructorRole(this.course, this.annTeaches, InstructorRole.ASSISTANT))
            .thenRefused("last-lead")
            .given(lead(this.bobTeaches, this.bob))
            .when(new RemoveInstructor(this.course, this.annTeaches))
            .thenAccepted()
            .when(new RemoveInstructor(this.course, this.bobTeaches))
            .thenRefused("last-lead");
    }

    @Test
    void two_leads_who_remove_each_other_at_the_same_time_leave_one() {
        this.scenario.given(lead(this.annTeaches, this.ann), lead(this.bobTeaches, this.bob),
                new PublishCourse(this.course));
        assertThat(this.scenario.race(new RemoveInstructor(this.course, this.annTeaches),
                new RemoveInstructor(this.course, this.bobTeaches)))
            .extracting(Refusal::code)
            .containsExactly("last-lead");
    }

    @Test
    void a_user_teaches_a_course_once() {
        this.scenario.given(lead(this.annTeaches, this.ann))
            .when(lead(id(), this.ann))
            .thenRefused("already-instructor", "userId")
            .when(lead(this.annTeaches, this.bob))
            .thenRefused(Kind.CONFLICT, "id-taken", "courseInstructorId")
            .given(new RemoveInstructor(this.course, this.annTeaches))
            .when(lead(this.annTeaches, this.ann))
            .thenRefused(Kind.CONFLICT, "id-taken", "courseInstructorId")
            .when(lead(id(), this.ann))
            .thenAccepted();
    }

    @Test
    void who_is_unknown_or_erased_does_not_teach() {
        this.scenario.when(lead(id(), id()))
            .thenNotFound("user")
            .given(new EraseUser(this.ann))
            .when(lead(id(), this.ann))
            .thenRefused("user-erased");
    }

    @Test
    void who_teaches_an_archived_course_stays_recorded() {
        this.scenario
            .given(lead(this.annTeaches, this.ann), new PublishCourse(this.course), new ArchiveCourse(this.course))
            .when(new RemoveInstructor(this.course, this.annTeaches))
            .thenRefused("course-archived")
            .when(lead(id(), this.bob))
            .thenRefused("course-archived");
    }

    private AssignInstructor lead(UUID assignment, UUID user) {
        return new AssignInstructor(this.course, assignment, user, InstructorRole.LEAD);
    }

}
