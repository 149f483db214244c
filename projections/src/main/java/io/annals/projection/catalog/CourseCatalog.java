package io.annals.projection.catalog;

import java.util.List;
import java.util.Set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.course.ContentEvent;
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
import io.annals.api.course.CourseStatus;
import io.annals.api.course.InstructorEvent;
import io.annals.api.course.ModuleEvent;
import io.annals.api.course.ResourceEvent;
import io.annals.api.course.UnitEvent;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;

/** Projects courses and their assessments to {@code course_catalog}. */
final class CourseCatalog implements DocumentProjector {

    @Override
    public String name() {
        return "course-catalog";
    }

    @Override
    public String collection() {
        return "course_catalog";
    }

    @Override
    public int version() {
        return 7;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("tenantId", "_id"), new IndexOptions().name("tenant_course")),
                new IndexModel(Indexes.ascending("tenantId", "code"), new IndexOptions().name("tenant_code")),
                new IndexModel(Indexes.ascending("tenantId", "instructors.userId"),
                        new IndexOptions().name("tenant_instructor")));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Events.of(CourseEvent.class, AssessmentEvent.class);
    }

    @Override
    public String documentOf(DomainEvent event) {
        return switch (event) {
            case CourseEvent ofCourse -> ofCourse.courseId().toString();
            case AssessmentEvent ofAssessment -> ofAssessment.courseId().toString();
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("Not an event of a course: " + event.getClass());
        };
    }

    @Override
    public void apply(EventContext received, DocumentState state) {
        switch (received.event()) {
            case CourseEvent event -> {
                CourseDocument course = (event instanceof CourseCreated created)
                        ? CourseDocument.created(state.begin(received), created) : new CourseDocument(state.document());
                apply(event, course);
                course.version(received.sequenceNumber());
            }
            case AssessmentCreated created -> new CourseDocument(state.document()).add(created);
            case AssessmentEvent event ->
                new CourseDocument(state.document()).assessment(event.assessmentId()).apply(event);
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("Not an event of a course");
        }
    }

    private static void apply(CourseEvent event, CourseDocument course) {
        switch (event) {
            case CourseCreated created -> {
            }
            case CourseDescribed described -> course.put("course", described.course());
            case LearningObjectivesSet set -> course.put("learningObjectives", set.learningObjectives());
            case CoursePrerequisitesSet set -> course.put("prerequisites", set.prerequisites());
            case CourseConfigured configured -> course.put("settings", configured.settings());
            case CourseScheduled scheduled -> {
                course.put("startsOn", scheduled.startsOn());
                course.put("endsOn", scheduled.endsOn());
            }
            case CourseCodeChanged changed -> course.put("code", changed.code());
            case CoursePublished published -> {
                course.status(CourseStatus.PUBLISHED, "publishedAt", published.occurredAt());
                course.release(true, published.occurredAt());
            }
            case OutlineReleased released -> course.release(released.moveLearners(), released.occurredAt());
            case CourseArchived archived -> course.status(CourseStatus.ARCHIVED, "archivedAt", archived.occurredAt());
            case CourseRestored restored -> {
                course.status(CourseStatus.PUBLISHED, "restoredAt", restored.occurredAt());
                course.put("archivedAt", null);
            }
            case CourseUnpublished unpublished -> {
                course.status(CourseStatus.DRAFT, "unpublishedAt", unpublished.occurredAt());
                course.put("publishedAt", null);
            }
            // Enrollments have documents of their own.
            case FirstLearnerEnrolled first -> {
            }
            case AssessmentDrafted drafted -> course.draft(drafted.unitId(), drafted.assessmentId());
            case AssessmentPlaced placed -> course.place(placed);
            case InstructorEvent instructor -> course.apply(instructor);
            case ModuleEvent module -> course.outline().apply(module);
            case UnitEvent unit -> course.outline().apply(unit);
            case ContentEvent content -> course.outline().apply(content);
            case ResourceEvent resource -> course.outline().apply(resource);
        }
        course.count();
    }

}
