package io.annals.standalone.term;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.enrollment.EnrollmentCommand.RequestEnrollment;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess.Access;
import io.annals.api.enrollment.StudyCommand.StudyContent;

/** Learns, in one course at a time. */
final class Learner extends Actor {

    private UUID enrollment = Ids.next();

    private Learner(Actor actor) {
        super(actor.college(), actor.id(), actor.token());
    }

    static Learner admitted(College college, int number) {
        return new Learner(college.admit("Learner", "L%02d".formatted(number), Role.LEARNER));
    }

    /** The enrollment in the course that the learner is in now. */
    UUID enrollment() {
        return this.enrollment;
    }

    /** Is about to enter another course. */
    Learner turnsTo(UUID otherEnrollment) {
        this.enrollment = otherEnrollment;
        return this;
    }

    void asksFor(UUID course) {
        does(new RequestEnrollment(this.enrollment, course));
    }

    String status() {
        return sees("/queries/enrollments/%s", this.enrollment).path("status").textValue();
    }

    void opens(UUID content) {
        does(new RecordContentAccess(this.enrollment, List.of(new Access(content, 2))));
    }

    void studies(UUID content, int minutes) {
        opens(content);
        does(new StudyContent(this.enrollment, content, minutes, BigDecimal.valueOf(50)));
        completes(content);
    }

    void completes(UUID content) {
        does(new CompleteContent(this.enrollment, content));
    }

    Attempt starts(UUID assessment) {
        UUID attempt = Ids.next();
        does(start(attempt, assessment));
        return new Attempt(this, attempt);
    }

    void isRefusedToStart(String code, UUID assessment) {
        isRefused(code, start(Ids.next(), assessment));
    }

    StartAttempt start(UUID attempt, UUID assessment) {
        return new StartAttempt(attempt, this.enrollment, assessment, Map.of("device", "tablet"));
    }

    JsonNode dashboard() {
        return sees("/queries/users/%s/dashboard", id());
    }

    /** The course as it is open to the learner now. */
    JsonNode outline() {
        return sees("/queries/enrollments/%s/outline", this.enrollment);
    }

    BigDecimal progress() {
        return sees("/queries/enrollments/%s", this.enrollment).path("progress").decimalValue();
    }

}
