package io.annals.projection.lms;

import java.util.List;

import io.annals.api.Normalized;
import io.annals.api.SearchTerms;
import io.annals.api.course.ContentEvent;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.AssessmentDrafted;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CourseCodeChanged;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.CourseEvent.CoursePrerequisitesSet;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.course.CourseEvent.CourseScheduled;
import io.annals.api.course.CourseEvent.CourseUnpublished;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.course.CourseEvent.LearningObjectivesSet;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.CourseStatus;
import io.annals.api.course.InstructorEvent;
import io.annals.api.course.InstructorEvent.InstructorAssigned;
import io.annals.api.course.InstructorEvent.InstructorRemoved;
import io.annals.api.course.InstructorEvent.InstructorRoleChanged;
import io.annals.api.course.ModuleEvent;
import io.annals.api.course.ResourceEvent;
import io.annals.api.course.UnitEvent;
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;

import static io.annals.projection.lms.LmsTables.COURSE;
import static io.annals.projection.lms.LmsTables.COURSE_INSTRUCTOR;

/** The rows of courses and their instructors. */
final class CourseRows {

    private CourseRows() {
    }

    static void project(CourseEvent event, RowChanges rows) {
        if (event instanceof CourseCreated created) {
            create(created, rows);
            return;
        }
        Change course = rows.set(COURSE, event.courseId());
        switch (event) {
            case CourseCreated created -> {
            }
            case CourseDescribed described -> describe(described.course(), course);
            case LearningObjectivesSet set -> course.with("learning_objectives", set.learningObjectives());
            case CoursePrerequisitesSet set -> course.with("prerequisites", set.prerequisites());
            case CourseConfigured configured -> configure(configured.settings(), course);
            case CourseScheduled scheduled ->
                course.with("starts_on", scheduled.startsOn()).with("ends_on", scheduled.endsOn());
            case CourseCodeChanged changed -> code(changed.code(), course);
            case CoursePublished published ->
                course.with("status", CourseStatus.PUBLISHED).with("published_at", published.occurredAt());
            case CourseArchived archived ->
                course.with("status", CourseStatus.ARCHIVED).with("archived_at", archived.occurredAt());
            case CourseRestored restored -> course.with("status", CourseStatus.PUBLISHED).with("archived_at", null);
            case CourseUnpublished unpublished -> course.with("status", CourseStatus.DRAFT).with("published_at", null);
            case InstructorEvent instructor -> project(instructor, rows);
            case ModuleEvent module -> OutlineRows.project(module, rows);
            case UnitEvent unit -> OutlineRows.project(unit, rows);
            case ContentEvent content -> OutlineRows.project(content, rows);
            case ResourceEvent resource -> OutlineRows.project(resource, rows);
            // Nothing but the version of the row changes: enrollments and assessments
            // have
            // rows of their own, and the catalog has the outline versions.
            case FirstLearnerEnrolled first -> {
            }
            case AssessmentDrafted drafted -> {
            }
            case AssessmentPlaced placed -> {
            }
            case OutlineReleased released -> {
            }
        }
    }

    private static void create(CourseCreated created, RowChanges rows) {
        Change course = rows.insert(COURSE, created.courseId())
            .with("org_id", created.organizationId())
            .with("dept_id", created.departmentId())
            .with("starts_on", created.startsOn())
            .with("ends_on", created.endsOn())
            .with("prerequisites", List.of())
            .with("learning_objectives", created.learningObjectives())
            .with("copied_from", created.copiedFrom())
            .with("status", CourseStatus.DRAFT);
        code(created.code(), course);
        describe(created.course(), course);
        configure(created.settings(), course);
    }

    private static void code(String code, Change course) {
        course.with("code", code).with("code_folded", Normalized.of(code)).with("code_words", SearchTerms.of(code));
    }

    private static void describe(CourseDetails stated, Change course) {
        course.values(stated)
            .with("title_folded", Normalized.of(stated.title()))
            .with("text_words", SearchTerms.of(stated.title(), stated.description()));
    }

    private static void configure(CourseSettings settings, Change course) {
        course.with("settings", settings)
            .with("self_enrollment", Boolean.TRUE.equals(settings.selfEnrollment()))
            .with("enroll_from", settings.enrollFrom())
            .with("enroll_until", settings.enrollUntil());
    }

    private static void project(InstructorEvent event, RowChanges rows) {
        switch (event) {
            case InstructorAssigned assigned ->
                rows.insert(COURSE_INSTRUCTOR, assigned.courseId(), assigned.courseInstructorId())
                    .with("user_id", assigned.userId())
                    .with("role", assigned.role())
                    .with("assigned_at", assigned.occurredAt());
            case InstructorRoleChanged changed ->
                rows.set(COURSE_INSTRUCTOR, changed.courseId(), changed.courseInstructorId())
                    .with("role", changed.role());
            case InstructorRemoved removed ->
                rows.remove(COURSE_INSTRUCTOR, removed.courseId(), removed.courseInstructorId());
        }
    }

}
