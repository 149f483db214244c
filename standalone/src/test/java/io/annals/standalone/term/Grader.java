package io.annals.standalone.term;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.annals.api.Role;
import io.annals.api.attempt.GradingCommand.ClaimGrading;
import io.annals.api.attempt.GradingCommand.GradeResponse;

/** Marks what no machine can. */
final class Grader extends Actor {

    private Grader(Actor actor) {
        super(actor.college(), actor.id(), actor.token());
    }

    static Grader hired(College college, String firstName, String lastName) {
        return new Grader(college.admit(firstName, lastName, Role.INSTRUCTOR));
    }

    /** A lead may mark, too. */
    static Grader alsoIs(Actor actor) {
        return new Grader(actor);
    }

    JsonNode queue(UUID course) {
        return sees("/queries/grading-queue?courseId=%s", course);
    }

    void claims(Attempt attempt) {
        does(new ClaimGrading(attempt.id()));
    }

    long marks(Attempt attempt, UUID question, String points, String feedback) {
        return does(mark(attempt, question, points, feedback));
    }

    static GradeResponse mark(Attempt attempt, UUID question, String points, String feedback) {
        return new GradeResponse(attempt.id(), question, new BigDecimal(points), Map.of("text", feedback));
    }

}
