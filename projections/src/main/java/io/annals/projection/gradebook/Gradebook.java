package io.annals.projection.gradebook;

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
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.Entry;
import io.annals.projection.document.Occurrence;

/** Projects enrolments and their attempts to {@code gradebook}. */
final class Gradebook implements DocumentProjector {

    private static final Set<Class<? extends DomainEvent>> EVENTS = handled();

    private static Set<Class<? extends DomainEvent>> handled() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(Events.of(EnrollmentEvent.class, AttemptEvent.class));
        events.remove(AttemptGranted.class);
        events.remove(ContentAccessed.class);
        return Set.copyOf(events);
    }

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
        return 1;
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
            default -> throw new IllegalArgumentException("Not an event of an enrolment: " + event.getClass());
        };
    }

    @Override
    public void apply(Occurrence occurrence, Entry entry) {
        switch (occurrence.event()) {
            case LearnerEnrolled enrolled -> GradebookDocument.enrolled(entry.begin(occurrence), enrolled);
            case LearnerWithdrawn withdrawn -> row(entry).status("withdrawn", "withdrawnAt", withdrawn.occurredAt());
            case EnrollmentReactivated reactivated ->
                row(entry).status("active", "reactivatedAt", reactivated.occurredAt());
            case OutcomeRecorded recorded -> row(entry).end(recorded);
            case AttemptStarted started -> row(entry).start(started);
            case AttemptSubmitted submitted -> row(entry).submit(submitted);
            case AttemptGraded graded -> row(entry).grade(graded);
            default -> throw new IllegalArgumentException("Not an event of an enrolment");
        }
    }

    private static GradebookDocument row(Entry entry) {
        return new GradebookDocument(entry.document());
    }

}
