package io.annals.projection.lms;

import io.annals.api.Folded;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.ContentAdded;
import io.annals.api.course.CourseEvent.ContentPublished;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.course.CourseEvent.ModuleAdded;
import io.annals.api.course.CourseEvent.UnitAdded;
import io.annals.projection.relational.Rows;

import static io.annals.projection.lms.LmsTables.CONTENT;
import static io.annals.projection.lms.LmsTables.COURSE;
import static io.annals.projection.lms.LmsTables.MODULE;
import static io.annals.projection.lms.LmsTables.UNIT;

/** Courses and their outlines. */
final class CourseRows {

    private CourseRows() {
    }

    static void project(CourseEvent event, Rows rows) {
        switch (event) {
            case CourseCreated created -> create(created, rows);
            case CoursePublished published -> rows.set(COURSE, published.courseId())
                .with("status", "published")
                .with("published_at", published.occurredAt());
            case CourseArchived archived -> rows.set(COURSE, archived.courseId())
                .with("status", "archived")
                .with("archived_at", archived.occurredAt());
            case CourseRestored restored ->
                rows.set(COURSE, restored.courseId()).with("status", "published").with("archived_at", null);
            case ModuleAdded added -> addModule(added, rows);
            case UnitAdded added -> addUnit(added, rows);
            case ContentAdded added -> addContent(added, rows);
            case ContentPublished published -> {
                rows.set(COURSE, published.courseId());
                rows.set(CONTENT, published.contentId())
                    .with("status", "published")
                    .with("published_at", published.occurredAt());
            }
            // Where an assessment stands is said by its own row.
            case AssessmentPlaced placed -> rows.set(COURSE, placed.courseId());
        }
    }

    private static void create(CourseCreated created, Rows rows) {
        rows.insert(COURSE, created.courseId())
            .with("org_id", created.organizationId())
            .with("dept_id", created.departmentId())
            .with("code", created.code())
            .with("code_folded", Folded.of(created.code()))
            .with("title", created.title())
            .with("description", created.description())
            .with("category", created.category())
            .with("difficulty_level", created.difficultyLevel())
            .with("duration_hours", created.durationHours())
            .with("starts_on", created.startsOn())
            .with("ends_on", created.endsOn())
            .with("learning_objectives", created.learningObjectives())
            .with("metadata", created.metadata())
            .with("settings", created.settings())
            .with("status", "draft");
    }

    private static void addModule(ModuleAdded added, Rows rows) {
        rows.set(COURSE, added.courseId());
        rows.insert(MODULE, added.moduleId())
            .with("course_id", added.courseId())
            .with("sequence_no", added.sequenceNo())
            .with("title", added.title())
            .with("description", added.description())
            .with("duration_mins", added.durationMins())
            .with("status", "active");
    }

    private static void addUnit(UnitAdded added, Rows rows) {
        rows.set(COURSE, added.courseId());
        rows.insert(UNIT, added.unitId())
            .with("module_id", added.moduleId())
            .with("sequence_no", added.sequenceNo())
            .with("title", added.title())
            .with("description", added.description())
            .with("type", added.type())
            .with("duration_mins", added.durationMins())
            .with("status", "active");
    }

    private static void addContent(ContentAdded added, Rows rows) {
        rows.set(COURSE, added.courseId());
        rows.insert(CONTENT, added.contentId())
            .with("unit_id", added.unitId())
            .with("sequence_no", added.sequenceNo())
            .with("type", added.type())
            .with("title", added.title())
            .with("content_data", added.contentData())
            .with("estimated_duration", added.estimatedDuration())
            .with("metadata", added.metadata())
            .with("status", "draft");
    }

}
