package io.annals.query.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.api.learning.AttemptExplanation;
import io.annals.api.learning.LearningQuery.ExplainGrade;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.EventContext;
import io.annals.query.audit.EventHistoryReader;
import io.annals.query.learning.CourseFacts.CatalogAssessment;
import io.annals.query.learning.LearningReads;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class AttemptExplanationHandler {

    private static final Set<Class<? extends DomainEvent>> OF_ATTEMPT = ofAttempt();

    private static final Set<Class<? extends DomainEvent>> OF_ASSESSMENT = Set.of(AssessmentReleased.class,
            RegradeOrdered.class);

    private final LearningReads documents;

    private final EventHistoryReader history;

    AttemptExplanationHandler(LearningReads documents, EventHistoryReader history) {
        this.documents = documents;
        this.history = history;
    }

    /** Claims of graders do not affect the score. */
    private static Set<Class<? extends DomainEvent>> ofAttempt() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(Events.of(AttemptEvent.class));
        events.removeAll(Set.of(GradingClaimed.class, GradingReleased.class));
        return Set.copyOf(events);
    }

    @QueryHandler
    AttemptExplanation handle(ExplainGrade query, Caller caller) {
        List<EventContext> ofAttempt = this.history.of(query.attemptId(), OF_ATTEMPT, caller);
        if (ofAttempt.isEmpty() || !(ofAttempt.getFirst().event() instanceof AttemptStarted started)) {
            throw Refusal.notFound("attempt");
        }
        List<EventContext> ofAssessment = this.history.of(started.assessmentId(), OF_ASSESSMENT, caller);
        AttemptTermsHistory terms = AttemptTermsHistory.of(started.assessmentVersion(), ofAssessment);
        AttemptExplanationBuilder builder = new AttemptExplanationBuilder(started, terms,
                new EventDescriptions(started.userId(), caller), caller);
        EventDescriptions.inOrder(ofAttempt, terms.regradesOf(ofAttempt)).forEach(builder::add);
        return builder.build(this.documents.course(started.courseId(), caller)
            .flatMap((course) -> course.assessment(started.assessmentId()))
            .map(CatalogAssessment::title)
            .orElse(null));
    }

}
