package io.annals.standalone.term;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.annals.api.Role;
import io.annals.api.attempt.GradingCommand.ClaimGrading;
import io.annals.api.attempt.GradingCommand.GradeResponse;

/** An instructor who grades answers manually. */
final class GradingInstructor extends ApiUser {

    private GradingInstructor(ApiUser actor) {
        super(actor.college(), actor.id(), actor.token());
    }

    static GradingInstructor hired(College college, String firstName, String lastName) {
        return new GradingInstructor(college.admit(firstName, lastName, Role.INSTRUCTOR));
    }

    /** Lets another instructor grade, too. */
    static GradingInstructor alsoIs(ApiUser actor) {
        return new GradingInstructor(actor);
    }

    JsonNode queue(UUID course) {
        return sees("/queries/grading-queue?courseId=%s", course);
    }

    void claims(LearnerAttempt attempt) {
        does(new ClaimGrading(attempt.id()));
    }

    long grades(LearnerAttempt attempt, UUID question, String points, String feedback) {
        return does(gradeCommand(attempt, question, points, feedback));
    }

    static GradeResponse gradeCommand(LearnerAttempt attempt, UUID question, String points, String feedback) {
        return new GradeResponse(attempt.id(), question, new BigDecimal(points), Map.of("text", feedback));
    }

}
