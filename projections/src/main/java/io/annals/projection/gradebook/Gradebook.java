package io.annals.projection.gradebook;

import java.util.List;
import java.util.Set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.enrollment.EnrollmentEvent.EntryEvent;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;

/** Projects enrollments to {@code gradebook}. */
final class Gradebook implements DocumentProjector {

    @Override
    public String name() {
        return "gradebook";
    }

    @Override
    public String collection() {
        return "gradebook";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("tenantId", "courseId", "_id"),
                        new IndexOptions().name("tenant_course")),
                new IndexModel(Indexes.ascending("tenantId", "userId"), new IndexOptions().name("tenant_learner")));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return EnrollmentDocument.EVENTS;
    }

    @Override
    public String documentOf(DomainEvent event) {
        return ofEnrollment(event).enrollmentId().toString();
    }

    @Override
    public void apply(EventContext change, DocumentState state) {
        LearnerEvent event = ofEnrollment(change.event());
        EnrollmentDocument enrollment = (state.isMissing() && event instanceof EntryEvent)
                ? EnrollmentDocument.begin(state.begin(change), event) : new EnrollmentDocument(state.document());
        enrollment.apply(event);
    }

    private static LearnerEvent ofEnrollment(DomainEvent event) {
        if (event instanceof LearnerEvent ofEnrollment) {
            return ofEnrollment;
        }
        throw new IllegalArgumentException("Not an event of an enrollment: " + event.getClass());
    }

}
