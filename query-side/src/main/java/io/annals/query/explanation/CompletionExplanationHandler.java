package io.annals.query.explanation;

import java.util.List;
import java.util.Set;

import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.api.learning.CompletionExplanation;
import io.annals.api.learning.LearningQuery.ExplainCompletion;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.EventContext;
import io.annals.query.audit.EventHistoryReader;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.LearningReads;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class CompletionExplanationHandler {

    private static final Set<Class<? extends DomainEvent>> OF_COURSE = Set.of(CourseCreated.class,
            CourseConfigured.class, CoursePublished.class, OutlineReleased.class, AssessmentPlaced.class);

    private static final Set<Class<? extends DomainEvent>> OF_ENROLLMENT = Set.of(LearnerEnrolled.class,
            LearnerQueued.class, EnrollmentApproved.class, LearnerPromoted.class, LearnerWithdrawn.class,
            EnrollmentReactivated.class, ContentStudied.class, ContentCompleted.class, ResultRecorded.class,
            CourseCompleted.class, OutcomeRecorded.class);

    private final LearningReads documents;

    private final EventHistoryReader history;

    CompletionExplanationHandler(LearningReads documents, EventHistoryReader history) {
        this.documents = documents;
        this.history = history;
    }

    @QueryHandler
    CompletionExplanation handle(ExplainCompletion query, Caller caller) {
        EnrollmentFacts enrollment = this.documents.enrollment(query.enrollmentId(), caller);
        CourseFacts course = this.documents.course(enrollment.courseId(), caller)
            .orElseThrow(() -> Refusal.notFound("course"));
        List<EventContext> changes = EventDescriptions.inOrder(this.history.of(course.courseId(), OF_COURSE, caller),
                this.history.of(enrollment.enrollmentId(), OF_ENROLLMENT, caller));
        CompletionExplanationBuilder builder = new CompletionExplanationBuilder(course,
                new EventDescriptions(enrollment.userId(), caller));
        changes.forEach(builder::add);
        return builder.build(enrollment);
    }

}
