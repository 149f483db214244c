package io.annals.query.why;

import java.util.List;
import java.util.Set;

import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.ProgressEvent.ContentCompleted;
import io.annals.api.enrollment.ProgressEvent.ContentStudied;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.learning.LearningQuery.ExplainModule;
import io.annals.api.learning.ModuleWhy;
import io.annals.platform.messaging.Caller;
import io.annals.query.audit.Chronicle;
import io.annals.query.audit.Happening;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.CourseFacts.Module;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.LearningDocuments;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class ModuleWhyHandler {

    private static final Set<Class<? extends DomainEvent>> OF_COURSE = Set.of(ModuleRequirementAdded.class,
            ModuleRequirementDropped.class);

    private static final Set<Class<? extends DomainEvent>> OF_ENROLLMENT = Set.of(LearnerEnrolled.class,
            EnrollmentApproved.class, LearnerPromoted.class, ContentAccessed.class, ContentStudied.class,
            ContentCompleted.class, ResultRecorded.class);

    private final LearningDocuments documents;

    private final Chronicle chronicle;

    ModuleWhyHandler(LearningDocuments documents, Chronicle chronicle) {
        this.documents = documents;
        this.chronicle = chronicle;
    }

    @QueryHandler
    ModuleWhy handle(ExplainModule query, Caller caller) {
        EnrollmentFacts enrollment = this.documents.enrollment(query.enrollmentId(), caller);
        CourseFacts course = this.documents.course(enrollment.courseId(), caller)
            .orElseThrow(() -> Refusal.notFound("course"));
        Module module = course.openModules()
            .stream()
            .filter((one) -> one.moduleId().equals(query.moduleId()))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("module"));
        List<Happening> happened = Causes.inOrder(this.chronicle.of(course.courseId(), OF_COURSE, caller),
                this.chronicle.of(enrollment.enrollmentId(), OF_ENROLLMENT, caller));
        ModuleStory story = new ModuleStory(module, course, new Causes(enrollment.userId(), caller));
        happened.forEach(story::tell);
        return story.end(enrollment);
    }

}
