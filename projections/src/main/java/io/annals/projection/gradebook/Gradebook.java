package io.annals.projection.gradebook;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;
import io.annals.projection.learning.EnrollmentFields;
import io.annals.projection.learning.LearningEvents;
import io.annals.projection.learning.ResultFields;
import org.bson.Document;

import static io.annals.projection.document.DocumentValues.set;

/** Projects enrollments and their attempts to {@code gradebook}. */
final class Gradebook implements DocumentProjector {

    private static final Set<Class<? extends DomainEvent>> EVENTS = LearningEvents.ofEnrollments();

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
        return 2;
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
            case EnrollmentEvent ofEnrollment -> ofEnrollment.enrollmentId();
            case AttemptEvent ofAttempt -> ofAttempt.enrollmentId();
            default -> throw new IllegalArgumentException("Not an event of an enrollment: " + event.getClass());
        };
    }

    @Override
    public void apply(EventContext occurrence, DocumentState entry) {
        switch (occurrence.event()) {
            case EnrollmentEvent event -> {
                begin(event, occurrence, entry);
                new EnrollmentFields(entry.document()).apply(event);
            }
            case AttemptEvent event -> {
                Document attempt = new ResultFields(entry.document()).apply(event);
                if (event instanceof AttemptGraded graded) {
                    set(attempt, "feedback", graded.feedback());
                }
            }
            default -> throw new IllegalArgumentException("Not an event of an enrollment");
        }
    }

    /** Who was turned down or withdrew goes on with the same enrollment. */
    private static void begin(EnrollmentEvent event, EventContext occurrence, DocumentState entry) {
        if (!entry.isMissing()) {
            return;
        }
        switch (event) {
            case LearnerEnrolled first ->
                EnrollmentFields.begin(entry.begin(occurrence), first.userId(), first.courseId());
            case EnrollmentRequested first ->
                EnrollmentFields.begin(entry.begin(occurrence), first.userId(), first.courseId());
            case LearnerQueued first ->
                EnrollmentFields.begin(entry.begin(occurrence), first.userId(), first.courseId());
            default -> {
                // An enrollment that never began is not guessed at.
            }
        }
    }

}
