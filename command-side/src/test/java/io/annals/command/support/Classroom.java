package io.annals.command.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.user.UserCommand.AssignRole;
import io.annals.api.user.UserCommand.RegisterUser;
import org.jspecify.annotations.Nullable;

import static io.annals.command.support.Scenario.id;

/** A course, a learner and an assessment to write scenarios about. */
public final class Classroom {

    private final String code;

    public final UUID courseId = id();

    public final UUID moduleId = id();

    public final UUID unitId = id();

    public final UUID contentId = id();

    public final UUID secondContentId = id();

    public final UUID learnerId = id();

    public final UUID enrollmentId = id();

    public final UUID assessmentId = id();

    public Classroom() {
        this("CS101");
    }

    /**
     * @param code of the course, where there are several in a tenant
     */
    public Classroom(String code) {
        this.code = code;
    }

    /** A draft with one published content and one that is not. */
    public Command[] draft() {
        return new Command[] { course(this.courseId, this.code),
                new AddModule(this.courseId, this.moduleId, Module.titled("Module"), true),
                new AddUnit(this.courseId, this.moduleId, this.unitId, Unit.titled("Unit"), true),
                content(this.contentId, true), content(this.secondContentId, false) };
    }

    public Command[] published() {
        return with(draft(), new PublishCourse(this.courseId));
    }

    /** A published course and a learner who is not in it. */
    public Command[] open() {
        return with(published(), learner(this.learnerId, "learner"), new AssignRole(this.learnerId, Role.LEARNER));
    }

    /** A published course with a learner in it. */
    public Command[] taught() {
        return with(open(), enroll());
    }

    /** And a published assessment that may be tried twice. */
    public Command[] assessed() {
        return with(taught(), assessment(2), new PublishAssessment(this.assessmentId));
    }

    public static CreateCourse course(UUID courseId, String code) {
        return new CreateCourse(courseId, null, null, code, CourseDetails.titled("Algorithms"), null, null, List.of(),
                null, List.of());
    }

    public static RegisterUser learner(UUID userId, String name) {
        return new RegisterUser(userId, null, name, null, null, null, null, null, null, null, "learner", null);
    }

    public EnrollLearner enroll() {
        return enroll(this.enrollmentId, this.learnerId);
    }

    public EnrollLearner enroll(UUID enrollment, UUID userId) {
        return new EnrollLearner(enrollment, userId, this.courseId, null, null, Map.of());
    }

    /** Worth 100, passed with 40. */
    public CreateAssessment assessment(@Nullable Integer maxAttempts) {
        return new CreateAssessment(this.assessmentId, this.courseId, this.unitId, AssessmentDetails.of("Exam", "exam"),
                new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, maxAttempts, null,
                        null, AssessmentSettings.gradedAsWhole()));
    }

    private AddContent content(UUID content, boolean published) {
        return new AddContent(this.courseId, this.unitId, content, Content.titled("page", "Content"), published);
    }

    private static Command[] with(Command[] before, Command... more) {
        List<Command> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(more));
        return all.toArray(Command[]::new);
    }

}
