package io.annals.query.learning;

import java.time.Clock;
import java.time.Instant;

import io.annals.api.learning.LearnerOutline;
import io.annals.api.learning.LearningQuery.GetLearnerOutline;
import io.annals.platform.messaging.Caller;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class LearnerOutlineHandler {

    private final LearningReads documents;

    private final Clock clock;

    LearnerOutlineHandler(LearningReads documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @QueryHandler
    LearnerOutline handle(GetLearnerOutline query, Caller caller) {
        Instant now = this.clock.instant();
        return new LearnerOutlineMapper(this.documents.learnerCourse(query.enrollmentId(), caller), now).view();
    }

}
