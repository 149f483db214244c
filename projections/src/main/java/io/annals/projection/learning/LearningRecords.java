package io.annals.projection.learning;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.ProgressEvent.ContentCompleted;
import io.annals.api.enrollment.ProgressEvent.ContentStudied;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;

/**
 * Projects what learners did with contents to {@code learning_record}. It stands apart
 * from the gradebook because it is as long as the course and not needed to show results.
 */
final class LearningRecords implements DocumentProjector {

    @Override
    public String name() {
        return "learning-record";
    }

    @Override
    public String collection() {
        return "learning_record";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("tenantId", "_id"), new IndexOptions().name("tenant_record")),
                new IndexModel(Indexes.ascending("tenantId", "courseId"), new IndexOptions().name("tenant_course")));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return LearningEvents.ofContents();
    }

    @Override
    public UUID documentOf(DomainEvent event) {
        if (event instanceof EnrollmentEvent ofEnrollment) {
            return ofEnrollment.enrollmentId();
        }
        throw new IllegalArgumentException("Not an event of an enrollment: " + event.getClass());
    }

    @Override
    public void apply(EventContext occurrence, DocumentState entry) {
        switch (occurrence.event()) {
            case ContentAccessed accessed ->
                record(occurrence, entry, accessed.userId(), accessed.courseId()).access(accessed);
            case ContentStudied studied ->
                record(occurrence, entry, studied.userId(), studied.courseId()).study(studied);
            case ContentCompleted completed ->
                record(occurrence, entry, completed.userId(), completed.courseId()).complete(completed);
            default -> throw new IllegalArgumentException("Not an event about contents");
        }
    }

    /** The record begins with the first content that the learner opens. */
    private static LearningRecordDocument record(EventContext occurrence, DocumentState entry, UUID userId,
            UUID courseId) {
        return entry.isMissing() ? LearningRecordDocument.begun(entry.begin(occurrence), userId, courseId)
                : new LearningRecordDocument(entry.document());
    }

}
