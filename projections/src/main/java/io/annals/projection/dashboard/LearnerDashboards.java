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
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.user.UserEvent;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.Entry;
import io.annals.projection.document.Occurrence;

/** Projects users, their enrolments and results to {@code learner_dashboard}. */
final class LearnerDashboards implements DocumentProjector {

    private static final Set<Class<? extends DomainEvent>> EVENTS = handled();

    private static Set<Class<? extends DomainEvent>> handled() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(Events.of(EnrollmentEvent.class, AttemptEvent.class));
        events.remove(AttemptGranted.class);
        events.add(UserRegistered.class);
        events.add(UserErased.class);
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
        return 1;
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
            case LearnerEnrolled enrolled -> enrolled.userId();
            case LearnerWithdrawn withdrawn -> withdrawn.userId();
            case EnrollmentReactivated reactivated -> reactivated.userId();
            case OutcomeRecorded recorded -> recorded.userId();
            case ContentAccessed accessed -> accessed.userId();
            default -> throw new IllegalArgumentException("Not an event of a learner: " + event.getClass());
        };
    }

    @Override
    public void apply(Occurrence occurrence, Entry entry) {
        switch (occurrence.event()) {
            case UserRegistered registered -> LearnerDocument.registered(entry.begin(occurrence), registered);
            case UserErased erased -> learner(entry).erase();
            case LearnerEnrolled enrolled -> learner(entry).enroll(enrolled);
            case LearnerWithdrawn withdrawn ->
                learner(entry).status(withdrawn.enrollmentId(), "withdrawn", "withdrawnAt", withdrawn.occurredAt());
            case EnrollmentReactivated back ->
                learner(entry).status(back.enrollmentId(), "active", "reactivatedAt", back.occurredAt());
            case OutcomeRecorded recorded -> learner(entry).end(recorded);
            case ContentAccessed accessed -> learner(entry).active(accessed.enrollmentId(), accessed.occurredAt());
            case AttemptStarted started -> learner(entry).start(started);
            case AttemptSubmitted submitted -> learner(entry).submit(submitted);
            case AttemptGraded graded -> learner(entry).grade(graded);
            default -> throw new IllegalArgumentException("Not an event of a learner");
        }
    }

    private static LearnerDocument learner(Entry entry) {
        return new LearnerDocument(entry.document());
    }

}
