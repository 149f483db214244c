package io.annals.command.assessment;

import java.time.Instant;

import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.command.course.Course;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** Handles the commands that change an assessment and its course together. */
public final class AssessmentCommandHandler {

    private final Aggregates<Assessment> assessments;

    private final Aggregates<Course> courses;

    public AssessmentCommandHandler(Aggregates<Assessment> assessments, Aggregates<Course> courses) {
        this.assessments = assessments;
        this.courses = courses;
    }

    @CommandHandler
    void handle(CreateAssessment command, @OccurredAt Instant at) {
        this.assessments.create(() -> Assessment.create(command, at));
        this.courses.change(command.courseId(),
                (course) -> course.placements().draft(command.assessmentId(), command.unitId(), at));
    }

    @CommandHandler
    void handle(PublishAssessment command, @OccurredAt Instant at) {
        place(this.assessments.decide(command.assessmentId(), (assessment) -> assessment.publish(at)), at);
    }

    @CommandHandler
    void handle(ReleaseAssessment command, @OccurredAt Instant at) {
        place(this.assessments.decide(command.assessmentId(), (assessment) -> assessment.release(at)), at);
    }

    private void place(AssessmentPlacement placement, Instant at) {
        this.courses.change(placement.courseId(),
                (course) -> course.placements()
                    .place(placement.assessmentId(), placement.unitId(), placement.required(), placement.maxScore(),
                            placement.weight(), at));
    }

}
