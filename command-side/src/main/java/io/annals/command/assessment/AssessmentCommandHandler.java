package io.annals.command.assessment;

import java.time.Instant;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.command.course.Course;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** What happens to an assessment together with the course that it is part of. */
public final class AssessmentCommandHandler {

    private final Aggregates<Assessment> assessments;

    private final Aggregates<Course> courses;

    public AssessmentCommandHandler(Aggregates<Assessment> assessments, Aggregates<Course> courses) {
        this.assessments = assessments;
        this.courses = courses;
    }

    @CommandHandler
    void handle(CreateAssessment command, @OccurredAt Instant at) {
        if (command.passingScore() != null && command.passingScore() > command.maxScore()) {
            throw Refusal.invalid("passing-score-above-maximum", "Nobody could pass.",
                    new Violation("passingScore", "must not be above maxScore"));
        }
        this.assessments.create(() -> Assessment.create(command, at));
        this.courses.change(command.courseId(), (course) -> course.draft(command.assessmentId(), command.unitId(), at));
    }

    @CommandHandler
    void handle(PublishAssessment command, @OccurredAt Instant at) {
        Assessment.Place place = this.assessments.decide(command.assessmentId(), (draft) -> draft.publish(at));
        this.courses.change(place.courseId(),
                (course) -> course.place(command.assessmentId(), place.unitId(), true, null, null, at));
    }

}
