package io.annals.projection.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.api.enrollment.StudyEvent;
import io.annals.api.user.UserEvent;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;
import io.annals.projection.learning.EnrollmentFields;
import io.annals.projection.learning.ResultFields;

/** Projects users, their enrollments and results to {@code learner_dashboard}. */
final class LearnerDashboards implements DocumentProjector {

    private static final Set<Class<? extends DomainEvent>> EVENTS = handled();

    private static Set<Class<? extends DomainEvent>> handled() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(Events.of(StudyEvent.class));
        events.addAll(EnrollmentFields.EVENTS);
        events.addAll(ResultFields.EVENTS);
        events.addAll(Set.of(UserRegistered.class, UserErased.class));
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
    public UUID documentOf(DomainEvent event) {
        return switch (event) {
            case UserEvent ofUser -> ofUser.userId();
            case AttemptEvent ofAttempt -> ofAttempt.userId();
            case LearnerEvent ofLearner -> ofLearner.userId();
            default -> throw new IllegalArgumentException("Not an event of a learner: " + event.getClass());
        };
    }

    @Override
    public void apply(EventContext change, DocumentState state) {
        switch (change.event()) {
            case UserRegistered registered -> LearnerDocument.registered(state.begin(change), registered);
            case UserErased erased -> learner(state).erase();
            case StudyEvent study -> learner(state).active(study.enrollmentId(), study.occurredAt());
            case LearnerEvent event -> learner(state).apply(event);
            case AttemptEvent event -> apply(event, learner(state));
            default -> throw new IllegalArgumentException("Not an event of a learner");
        }
    }

    private static void apply(AttemptEvent event, LearnerDocument learner) {
        learner.apply(event);
        if (event instanceof AttemptStarted || event instanceof AttemptSubmitted) {
            learner.active(event.enrollmentId(), event.occurredAt());
        }
    }

    private static LearnerDocument learner(DocumentState state) {
        return new LearnerDocument(state.document());
    }

}
