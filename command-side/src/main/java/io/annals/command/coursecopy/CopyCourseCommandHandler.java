package io.annals.command.coursecopy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.course.CourseCommand.CopyCourse;
import io.annals.api.course.CourseEvent;
import io.annals.command.assessment.Assessment;
import io.annals.command.assessment.AssessmentCopy;
import io.annals.command.support.Aggregates;
import io.annals.command.support.EventHistories;
import io.annals.command.support.OccurredAt;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;

/** Copies a course and its assessments as they are now. */
final class CopyCourseCommandHandler {

    private final EventHistories histories;

    private final CourseCopies copies;

    private final Aggregates<Assessment> assessments;

    CopyCourseCommandHandler(EventHistories histories, CourseCopies copies, Aggregates<Assessment> assessments) {
        this.histories = histories;
        this.copies = copies;
        this.assessments = assessments;
    }

    @CommandHandler
    void handle(CopyCourse command, Caller caller, @OccurredAt Instant at) {
        UUID tenantId = caller.tenantId();
        List<CourseEvent> history = this.histories.of(tenantId, command.sourceCourseId(), CourseEvent.class, "course",
                "sourceCourseId");
        this.copies.write(command, history, tenantId, at)
            .forEach((assessment) -> copy(assessment, command.courseId(), tenantId, at));
    }

    private void copy(CopiedAssessment copied, UUID courseId, UUID tenantId, Instant at) {
        List<AssessmentEvent> history = this.histories.of(tenantId, copied.sourceId(), AssessmentEvent.class,
                "assessment", "sourceCourseId");
        List<AssessmentEvent> events = AssessmentCopy.of(history, courseId, copied.unitId(), at);
        this.assessments.create(() -> Assessment.create(events));
    }

}
