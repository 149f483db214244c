package io.annals.projection.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.enrollment.EnrollmentEvent.EntryEvent;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.api.enrollment.StudyEvent;
import io.annals.api.user.UserEvent;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;

/**
 * Projects users and their last activity to {@code learner_dashboard}. The status and the
 * results of their enrollments are in the gradebook.
 */
final class LearnerDashboards implements DocumentProjector {

    private static final Set<Class<? extends DomainEvent>> EVENTS = handled();

    private static Set<Class<? extends DomainEvent>> handled() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(Events.of(StudyEvent.class, EntryEvent.class));
        events.addAll(Set.of(UserRegistered.class, UserErased.class, AttemptStarted.class, AttemptSubmitted.class));
        return Set.copyOf(events);
    }

    @Override
    public String name() {
        return "learner-dashboard";
    }

    @Override
    public String collection() {
        return "learner_dashboard";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("tenantId", "_id"), new IndexOptions().name("tenant_learner")));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return EVENTS;
    }

    @Override
    public String documentOf(DomainEvent event) {
        return switch (event) {
            case UserEvent ofUser -> ofUser.userId().toString();
            case AttemptEvent ofAttempt -> ofAttempt.userId().toString();
            case LearnerEvent ofLearner -> ofLearner.userId().toString();
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("Not an event of a learner: " + event.getClass());
        };
    }

    @Override
    public void apply(EventContext change, DocumentState state) {
        switch (change.event()) {
            case UserRegistered registered -> LearnerDocument.registered(state.begin(change), registered);
            case UserErased erased -> learner(state).erase();
            case EntryEvent entry -> learner(state).enter(entry);
            case StudyEvent study -> learner(state).active(study.enrollmentId(), study.occurredAt());
            case AttemptEvent attempt -> learner(state).active(attempt.enrollmentId(), attempt.occurredAt());
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("Not an event of a learner");
        }
    }

    private static LearnerDocument learner(DocumentState state) {
        return new LearnerDocument(state.document());
    }

}
