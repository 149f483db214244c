package io.annals.projection.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.ProgressEvent;
import io.annals.api.enrollment.ProgressEvent.ContentCompleted;
import io.annals.api.enrollment.ProgressEvent.ContentStudied;
import io.annals.api.user.UserEvent;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;
import io.annals.projection.learning.LearningEvents;

/** Projects users, their enrollments and results to {@code learner_dashboard}. */
final class LearnerDashboards implements DocumentProjector {

    private static final Set<Class<? extends DomainEvent>> EVENTS = handled();

    private static Set<Class<? extends DomainEvent>> handled() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(LearningEvents.ofEnrollments());
        events.addAll(LearningEvents.ofContents());
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
        return 2;
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
            case EnrollmentEvent ofEnrollment -> learnerOf(ofEnrollment);
            default -> throw new IllegalArgumentException("Not an event of a learner: " + event.getClass());
        };
    }

    private static UUID learnerOf(EnrollmentEvent event) {
        return switch (event) {
            case ProgressEvent progress -> progress.userId();
            case LearnerEnrolled enrolled -> enrolled.userId();
            case EnrollmentRequested requested -> requested.userId();
            case EnrollmentApproved approved -> approved.userId();
            case EnrollmentDeclined declined -> declined.userId();
            case LearnerQueued queued -> queued.userId();
            case LearnerPromoted promoted -> promoted.userId();
            case LearnerWithdrawn withdrawn -> withdrawn.userId();
            case EnrollmentReactivated reactivated -> reactivated.userId();
            case EnrollmentSuspended suspended -> suspended.userId();
            case EnrollmentResumed resumed -> resumed.userId();
            case OutcomeRecorded recorded -> recorded.userId();
            case AccommodationGranted granted -> granted.userId();
            case ContentAccessed accessed -> accessed.userId();
            default -> throw new IllegalArgumentException("It does not name the learner: " + event.getClass());
        };
    }

    @Override
    public void apply(EventContext occurrence, DocumentState entry) {
        switch (occurrence.event()) {
            case UserRegistered registered -> LearnerDocument.registered(entry.begin(occurrence), registered);
            case UserErased erased -> learner(entry).erase();
            case EnrollmentEvent event -> apply(event, learner(entry));
            case AttemptEvent event -> apply(event, learner(entry));
            default -> throw new IllegalArgumentException("Not an event of a learner");
        }
    }

    private static void apply(EnrollmentEvent event, LearnerDocument learner) {
        switch (event) {
            case ContentAccessed accessed -> learner.active(accessed.enrollmentId(), accessed.occurredAt());
            case ContentStudied studied -> learner.active(studied.enrollmentId(), studied.occurredAt());
            case ContentCompleted completed -> learner.active(completed.enrollmentId(), completed.occurredAt());
            default -> learner.apply(event);
        }
    }

    private static void apply(AttemptEvent event, LearnerDocument learner) {
        learner.apply(event);
        switch (event) {
            case AttemptStarted started -> learner.active(started.enrollmentId(), started.occurredAt());
            case AttemptSubmitted submitted -> learner.active(submitted.enrollmentId(), submitted.occurredAt());
            default -> {
                // It was not the learner who did something.
            }
        }
    }

    private static LearnerDocument learner(DocumentState entry) {
        return new LearnerDocument(entry.document());
    }

}
