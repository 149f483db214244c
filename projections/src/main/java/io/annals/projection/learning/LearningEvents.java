package io.annals.projection.learning;

import java.util.HashSet;
import java.util.Set;

import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.GradingEvent;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGivenBack;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.ProgressEvent.ContentCompleted;
import io.annals.api.enrollment.ProgressEvent.ContentStudied;

/** Which events change what documents show. */
public final class LearningEvents {

    private LearningEvents() {
    }

    /**
     * Those that change an enrollment and its results. Answers and their marks are many
     * and change neither; the right to an attempt is used and given back by the attempt's
     * own events.
     */
    public static Set<Class<? extends DomainEvent>> ofEnrollments() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(Events.of(EnrollmentEvent.class, AttemptEvent.class));
        events.removeIf(GradingEvent.class::isAssignableFrom);
        events.addAll(Set.of(AttemptGraded.class, AttemptRegraded.class));
        events.removeAll(Set.of(AnswerSaved.class, AttemptGranted.class, AttemptGivenBack.class));
        events.removeAll(ofContents());
        return Set.copyOf(events);
    }

    /** Those that change what a learner did with contents. */
    public static Set<Class<? extends DomainEvent>> ofContents() {
        return Set.of(ContentAccessed.class, ContentStudied.class, ContentCompleted.class);
    }

}
