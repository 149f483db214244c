package io.annals.command.assessment;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentCommand.ReviseAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentSection;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.Section;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseEvent.AssessmentDrafted;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private final Scenario scenario = new Scenario();

    private final Classroom classroom = new Classroom();

    private final UUID courseId = this.classroom.courseId;

    private final UUID assessmentId = this.classroom.assessmentId;

    @Test
    void an_assessment_begins_as_a_draft() {
        Instant due = Instant.parse("2026-06-01T12:00:00Z");
        this.scenario.given(this.classroom.draft())
            .when(new CreateAssessment(this.assessmentId, this.courseId, this.classroom.unitId,
                    new AssessmentDetails("Exam", "All of it", "exam"),
                    new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), 90, 2,
                            new BigDecimal("12.5"), due, AssessmentSettings.gradedAsWhole())))
            .then(new AssessmentCreated(this.assessmentId, this.courseId, this.classroom.unitId,
                    new AssessmentDetails("Exam", "All of it", "exam"),
                    new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), 90, 2,
                            new BigDecimal("12.5"), due, AssessmentSettings.gradedAsWhole()),
                    NOW), new AssessmentDrafted(this.courseId, this.classroom.unitId, this.assessmentId, NOW));
    }

    @Test
    void describing_an_assessment_in_the_same_way_again_changes_nothing() {
        ReviseAssessment described = new ReviseAssessment(this.assessmentId, AssessmentDetails.of("Final", "exam"));
        this.scenario.given(this.classroom.draft())
            .given(this.classroom.assessment(1))
            .when(described)
            .then(new AssessmentDescribed(this.assessmentId, this.courseId, AssessmentDetails.of("Final", "exam"), NOW))
            .when(described)
            .thenNothing();
    }

    @Test
    void an_assessment_that_nobody_can_pass_is_refused() {
        this.scenario.given(this.classroom.draft())
            .when(new CreateAssessment(this.assessmentId, this.courseId, this.classroom.unitId,
                    AssessmentDetails.of("Exam", "exam"),
                    new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(101), null, null, null,
                            null, AssessmentSettings.gradedAsWhole())))
            .thenRefused(Kind.INVALID, "passing-score-above-maximum", "configuration.passingScore");
    }

    @Test
    void an_assessment_needs_a_unit_of_its_course() {
        this.scenario.when(this.classroom.assessment(1))
            .thenNotFound("course")
            .given(Classroom.course(this.courseId, "CS101"))
            .when(this.classroom.assessment(1))
            .thenNotFound("unit");
    }

    @Test
    void an_archived_course_gets_no_assessments() {
        this.scenario.given(this.classroom.published())
            .given(new ArchiveCourse(this.courseId))
            .when(this.classroom.assessment(1))
            .thenRefused("course-archived");
    }

    @Test
    void publishing_also_places_the_assessment_in_its_unit() {
        this.scenario.given(this.classroom.draft())
            .given(this.classroom.assessment(1))
            .when(new PublishAssessment(this.assessmentId))
            .then(new AssessmentPublished(this.assessmentId, this.courseId, NOW),
                    new AssessmentReleased(this.assessmentId, this.courseId, new AssessmentVersion(1,
                            new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, 1, null,
                                    null, AssessmentSettings.gradedAsWhole()),
                            List.of(new AssessmentSection(this.assessmentId, Section.UNTITLED, List.of())), List.of()),
                            NOW),
                    new AssessmentPlaced(this.courseId, this.classroom.unitId, this.assessmentId, true,
                            BigDecimal.valueOf(100), null, NOW))
            .thenAnswer(this.assessmentId);
    }

    @Test
    void a_published_assessment_is_enough_to_publish_a_course() {
        this.scenario
            .given(Classroom.course(this.courseId, "CS101"),
                    new AddModule(this.courseId, this.classroom.moduleId, Module.titled("Module"), true),
                    new AddUnit(this.courseId, this.classroom.moduleId, this.classroom.unitId, Unit.titled("Unit"),
                            true),
                    this.classroom.assessment(1), new PublishAssessment(this.assessmentId))
            .when(new PublishCourse(this.courseId))
            .then(new CoursePublished(this.courseId, NOW));
    }

    @Test
    void an_assessment_of_an_archived_course_cannot_be_published() {
        this.scenario.given(this.classroom.published())
            .given(this.classroom.assessment(1), new ArchiveCourse(this.courseId))
            .when(new PublishAssessment(this.assessmentId))
            .thenRefused("course-archived");
    }

    @Test
    void an_assessment_is_published_once_and_closed_once() {
        this.scenario.given(this.classroom.draft())
            .given(this.classroom.assessment(1))
            .when(new CloseAssessment(this.assessmentId))
            .thenRefused("assessment-not-published")
            .given(new PublishAssessment(this.assessmentId))
            .when(new PublishAssessment(this.assessmentId))
            .thenRefused("already-published")
            .when(new CloseAssessment(this.assessmentId))
            .then(new AssessmentClosed(this.assessmentId, this.courseId, NOW))
            .when(new CloseAssessment(this.assessmentId))
            .thenRefused("assessment-closed")
            .when(new PublishAssessment(this.assessmentId))
            .thenRefused("assessment-closed");
    }

    @Test
    void another_tenants_course_and_assessment_do_not_exist() {
        this.scenario.given(this.classroom.draft())
            .given(this.classroom.assessment(1))
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .when(new PublishAssessment(this.assessmentId))
            .thenNotFound("assessment")
            .when(new CreateAssessment(id(), this.courseId, this.classroom.unitId, AssessmentDetails.of("Exam", "exam"),
                    new AssessmentConfiguration(BigDecimal.valueOf(100), null, null, null, null, null,
                            AssessmentSettings.gradedAsWhole())))
            .thenNotFound("course");
    }

}
