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
import io.annals.api.enrollment.StudyCommand.RecordContentAccess.ContentAccess;
import io.annals.api.enrollment.StudyCommand.StudyContent;

/** A learner, who takes one course at a time. */
final class TermLearner extends ApiUser {

    private UUID enrollment = Ids.next();

    private TermLearner(ApiUser actor) {
        super(actor.college(), actor.id(), actor.token());
    }

    static TermLearner admitted(College college, int number) {
        return new TermLearner(college.admit("Learner", "L%02d".formatted(number), Role.LEARNER));
    }

    /** The enrollment in the current course. */
    UUID enrollment() {
        return this.enrollment;
    }

    /** Switches to another course. */
    TermLearner turnsTo(UUID otherEnrollment) {
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
        does(new RecordContentAccess(this.enrollment, List.of(new ContentAccess(content, 2))));
    }

    void studies(UUID content, int minutes) {
        opens(content);
        does(new StudyContent(this.enrollment, content, minutes, BigDecimal.valueOf(50)));
        completes(content);
    }

    void completes(UUID content) {
        does(new CompleteContent(this.enrollment, content));
    }

    LearnerAttempt starts(UUID assessment) {
        UUID attempt = Ids.next();
        does(start(attempt, assessment));
        return new LearnerAttempt(this, attempt);
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

    /** The outline as it is visible to the learner. */
    JsonNode outline() {
        return sees("/queries/enrollments/%s/outline", this.enrollment);
    }

    BigDecimal progress() {
        return sees("/queries/enrollments/%s", this.enrollment).path("progress").decimalValue();
    }

}
