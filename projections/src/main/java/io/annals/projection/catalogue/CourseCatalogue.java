package io.annals.projection.catalogue;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
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
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.Entry;
import io.annals.projection.document.Occurrence;

/** Projects courses and their assessments to {@code course_catalogue}. */
final class CourseCatalogue implements DocumentProjector {

    @Override
    public String name() {
        return "course-catalogue";
    }

    @Override
    public String collection() {
        return "course_catalogue";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("tenantId", "_id"), new IndexOptions().name("tenant_course")),
                new IndexModel(Indexes.ascending("tenantId", "code"), new IndexOptions().name("tenant_code")));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Events.of(CourseEvent.class, AssessmentEvent.class);
    }

    @Override
    public UUID documentOf(DomainEvent event) {
        return switch (event) {
            case CourseEvent ofCourse -> ofCourse.courseId();
            case AssessmentEvent ofAssessment -> ofAssessment.courseId();
            default -> throw new IllegalArgumentException("Not an event of a course: " + event.getClass());
        };
    }

    @Override
    public void apply(Occurrence occurrence, Entry entry) {
        switch (occurrence.event()) {
            case CourseEvent event -> {
                CourseDocument course = (event instanceof CourseCreated created)
                        ? CourseDocument.created(entry.begin(occurrence), created)
                        : new CourseDocument(entry.document());
                apply(event, course);
                course.version(occurrence.sequenceNumber());
            }
            case AssessmentEvent event -> apply(event, new CourseDocument(entry.document()));
            default -> throw new IllegalArgumentException("Not an event of a course");
        }
    }

    private static void apply(CourseEvent event, CourseDocument course) {
        switch (event) {
            case CourseCreated created -> {
            }
            case ModuleAdded added -> course.add(added);
            case UnitAdded added -> course.add(added);
            case ContentAdded added -> course.add(added);
            case ContentPublished published -> course.publish(published.contentId());
            case AssessmentPlaced placed -> course.place(placed.unitId(), placed.assessmentId());
            case CoursePublished published -> course.status("published", "publishedAt", published.occurredAt());
            case CourseArchived archived -> course.status("archived", "archivedAt", archived.occurredAt());
            case CourseRestored restored -> course.status("published", "restoredAt", restored.occurredAt());
        }
    }

    private static void apply(AssessmentEvent event, CourseDocument course) {
        switch (event) {
            case AssessmentCreated created -> course.add(created);
            case AssessmentPublished published ->
                course.assessment(published.assessmentId(), "published", "publishedAt", published.occurredAt());
            case AssessmentClosed closed ->
                course.assessment(closed.assessmentId(), "closed", "closedAt", closed.occurredAt());
        }
    }

}
