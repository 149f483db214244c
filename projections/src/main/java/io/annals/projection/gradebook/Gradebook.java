package io.annals.projection.gradebook;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;
import io.annals.projection.learning.EnrollmentFields;
import io.annals.projection.learning.ResultFields;
import org.bson.Document;

import static io.annals.projection.document.DocumentValues.set;

/** Projects enrollments with their attempts to {@code gradebook}. */
final class Gradebook implements DocumentProjector {

    private static final Set<Class<? extends DomainEvent>> EVENTS = Stream
        .concat(EnrollmentFields.EVENTS.stream(), ResultFields.EVENTS.stream())
        .collect(Collectors.toUnmodifiableSet());

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
        return EVENTS;
    }

    @Override
    public UUID documentOf(DomainEvent event) {
        return switch (event) {
            case LearnerEvent ofEnrollment -> ofEnrollment.enrollmentId();
            case AttemptEvent ofAttempt -> ofAttempt.enrollmentId();
            default -> throw new IllegalArgumentException("Not an event of a gradebook: " + event.getClass());
        };
    }

    @Override
    public void apply(EventContext change, DocumentState state) {
        switch (change.event()) {
            case LearnerEvent event -> {
                if (state.isMissing() && EnrollmentFields.canBegin(event)) {
                    EnrollmentFields.begin(state.begin(change), event);
                }
                new EnrollmentFields(state.document()).apply(event);
            }
            case AttemptEvent event -> {
                Document attempt = new ResultFields(state.document()).apply(event);
                if (event instanceof AttemptGraded graded) {
                    set(attempt, "feedback", graded.feedback());
                }
            }
            default -> throw new IllegalArgumentException("Not an event of a gradebook");
        }
    }

}
