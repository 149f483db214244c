package io.annals.projection.gradebook;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.annals.api.DomainEvent;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.platform.messaging.EventContext;
import io.annals.projection.document.DocumentProjector;
import io.annals.projection.document.DocumentState;

/**
 * Projects the results of learners to {@code gradebook_result}: one document per
 * enrollment and assessment. The cost of an event does not depend on the number of the
 * learner's other results.
 */
final class GradebookResults implements DocumentProjector {

    @Override
    public String name() {
        return "gradebook-results";
    }

    @Override
    public String collection() {
        return "gradebook_result";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("tenantId", "enrollmentId"),
                        new IndexOptions().name("tenant_enrollment")),
                new IndexModel(Indexes.ascending("tenantId", "courseId"), new IndexOptions().name("tenant_course")));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return ResultDocument.EVENTS;
    }

    @Override
    public String documentOf(DomainEvent event) {
        return switch (event) {
            case AttemptEvent ofAttempt -> id(ofAttempt.enrollmentId(), ofAttempt.assessmentId());
            case ResultRecorded recorded -> id(recorded.enrollmentId(), recorded.assessmentId());
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("Not an event of a result: " + event.getClass());
        };
    }

    private static String id(UUID enrollmentId, UUID assessmentId) {
        return enrollmentId + "/" + assessmentId;
    }

    /** A result begins with the first attempt, or with a score from elsewhere. */
    @Override
    public void apply(EventContext change, DocumentState state) {
        switch (change.event()) {
            case AttemptStarted started when state.isMissing() ->
                ResultDocument
                    .begin(state.begin(change), started.enrollmentId(), started.userId(), started.courseId(),
                            started.assessmentId())
                    .apply(started);
            case ResultRecorded recorded when state.isMissing() ->
                ResultDocument
                    .begin(state.begin(change), recorded.enrollmentId(), recorded.userId(), recorded.courseId(),
                            recorded.assessmentId())
                    .apply(recorded);
            case AttemptEvent event -> new ResultDocument(state.document()).apply(event);
            case ResultRecorded recorded -> new ResultDocument(state.document()).apply(recorded);
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("Not an event of a result");
        }
    }

}
