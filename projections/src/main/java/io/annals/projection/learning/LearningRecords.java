package io.annals.projection.learning;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.enrollment.StudyEvent;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;

/**
 * Projects the work of learners with contents to {@code learning_record}. It is separate
 * from the gradebook because it has an entry per content and no results.
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
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("tenantId", "_id"), new IndexOptions().name("tenant_record")),
                new IndexModel(Indexes.ascending("tenantId", "courseId"), new IndexOptions().name("tenant_course")));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Events.of(StudyEvent.class);
    }

    @Override
    public UUID documentOf(DomainEvent event) {
        return study(event).enrollmentId();
    }

    /** The record begins when the learner opens the first content. */
    @Override
    public void apply(EventContext change, DocumentState state) {
        StudyEvent event = study(change.event());
        LearningRecordDocument record = state.isMissing() ? LearningRecordDocument.begin(state.begin(change), event)
                : new LearningRecordDocument(state.document());
        record.apply(event);
    }

    private static StudyEvent study(DomainEvent event) {
        if (event instanceof StudyEvent study) {
            return study;
        }
        throw new IllegalArgumentException("Not an event of a learner's study: " + event.getClass());
    }

}
