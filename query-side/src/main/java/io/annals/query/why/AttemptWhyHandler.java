package io.annals.query.why;

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
import io.annals.api.learning.AttemptWhy;
import io.annals.api.learning.LearningQuery.ExplainGrade;
import io.annals.platform.messaging.Caller;
import io.annals.query.audit.Chronicle;
import io.annals.query.audit.Happening;
import io.annals.query.learning.CourseFacts.Assessment;
import io.annals.query.learning.LearningDocuments;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class AttemptWhyHandler {

    private static final Set<Class<? extends DomainEvent>> OF_ATTEMPT = ofAttempt();

    private static final Set<Class<? extends DomainEvent>> OF_ASSESSMENT = Set.of(AssessmentReleased.class,
            RegradeOrdered.class);

    private final LearningDocuments documents;

    private final Chronicle chronicle;

    AttemptWhyHandler(LearningDocuments documents, Chronicle chronicle) {
        this.documents = documents;
        this.chronicle = chronicle;
    }

    /** Who had it in hand for an hour has no part in the score. */
    private static Set<Class<? extends DomainEvent>> ofAttempt() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(Events.of(AttemptEvent.class));
        events.removeAll(Set.of(GradingClaimed.class, GradingReleased.class));
        return Set.copyOf(events);
    }

    @QueryHandler
    AttemptWhy handle(ExplainGrade query, Caller caller) {
        List<Happening> ofAttempt = this.chronicle.of(query.attemptId(), OF_ATTEMPT, caller);
        if (ofAttempt.isEmpty() || !(ofAttempt.getFirst().event() instanceof AttemptStarted started)) {
            throw Refusal.notFound("attempt");
        }
        List<Happening> ofAssessment = this.chronicle.of(started.assessmentId(), OF_ASSESSMENT, caller);
        Terms terms = Terms.of(started.assessmentVersion(), ofAssessment);
        AttemptStory story = new AttemptStory(started, terms, new Causes(started.userId(), caller), caller);
        Causes.inOrder(ofAttempt, terms.regradesOf(ofAttempt)).forEach(story::tell);
        return story.end(this.documents.course(started.courseId(), caller)
            .flatMap((course) -> course.assessment(started.assessmentId()))
            .map(Assessment::title)
            .orElse(null));
    }

}
