package io.annals.query.explanation;

import java.util.List;
import java.util.Set;

import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.api.learning.LearningQuery.ExplainModule;
import io.annals.api.learning.ModuleExplanation;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.EventContext;
import io.annals.query.audit.EventHistoryReader;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.CourseFacts.CatalogModule;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.LearningReads;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class ModuleExplanationHandler {

    private static final Set<Class<? extends DomainEvent>> OF_COURSE = Set.of(ModuleRequirementAdded.class,
            ModuleRequirementDropped.class);

    private static final Set<Class<? extends DomainEvent>> OF_ENROLLMENT = Set.of(LearnerEnrolled.class,
            EnrollmentApproved.class, LearnerPromoted.class, ContentAccessed.class, ContentStudied.class,
            ContentCompleted.class, ResultRecorded.class);

    private final LearningReads documents;

    private final EventHistoryReader history;

    ModuleExplanationHandler(LearningReads documents, EventHistoryReader history) {
        this.documents = documents;
        this.history = history;
    }

    @QueryHandler
    ModuleExplanation handle(ExplainModule query, Caller caller) {
        EnrollmentFacts enrollment = this.documents.enrollment(query.enrollmentId(), caller);
        CourseFacts course = this.documents.course(enrollment.courseId(), caller)
            .orElseThrow(() -> Refusal.notFound("course"));
        CatalogModule module = course.openModules()
            .stream()
            .filter((one) -> one.moduleId().equals(query.moduleId()))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("module"));
        List<EventContext> changes = EventDescriptions.inOrder(this.history.of(course.courseId(), OF_COURSE, caller),
                this.history.of(enrollment.enrollmentId(), OF_ENROLLMENT, caller));
        ModuleExplanationBuilder builder = new ModuleExplanationBuilder(module, course,
                new EventDescriptions(enrollment.userId(), caller));
        changes.forEach(builder::add);
        return builder.build(enrollment);
    }

}
