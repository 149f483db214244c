package io.annals.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.TenantOwned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a unit for which learners get a score: a draft, then open to learners, then
 * closed.
 */
@AggregateRoot
@Revision("1")
public class Assessment extends TenantOwned<AssessmentEvent> {

    enum Status {

        DRAFT, PUBLISHED, CLOSED

    }

    /**
     * What holds for an attempt.
     *
     * @param maxScore the best score
     * @param passingScore the least score that passes; every score does where absent
     * @param maxAttempts how often a learner may try; unlimited where absent
     */
    public record Terms(UUID assessmentId, UUID courseId, int maxScore, @Nullable Integer passingScore,
            @Nullable Integer maxAttempts) {
    }

    /** A unit of a course. */
    record Place(UUID courseId, UUID unitId) {
    }

    private Status status = Status.DRAFT;

    private @Nullable UUID unitId;

    private @Nullable Terms terms;

    static Assessment create(CreateAssessment command, Instant at) {
        apply(new AssessmentCreated(command.assessmentId(), command.courseId(), command.unitId(), command.title(),
                command.description(), command.type(), command.maxScore(), command.passingScore(),
                command.durationMins(), command.maxAttempts(), command.weight(), command.dueAt(), command.settings(),
                at));
        return new Assessment();
    }

    /**
     * Writes another one once more as a draft.
     * @param history all that happened to the other one
     */
    public static Assessment copy(List<AssessmentEvent> history, UUID assessmentId, UUID courseId, UUID unitId,
            Instant at) {
        history.forEach((event) -> {
            if (event instanceof AssessmentCreated source) {
                apply(new AssessmentCreated(assessmentId, courseId, unitId, source.title(), source.description(),
                        source.type(), source.maxScore(), source.passingScore(), source.durationMins(),
                        source.maxAttempts(), source.weight(), null, source.settings(), at));
            }
        });
        return new Assessment();
    }

    /**
     * Publishes a draft.
     * @return where it belongs
     */
    Place publish(Instant at) {
        switch (this.status) {
            case PUBLISHED -> throw Refusal.rule("already-published", "The assessment is published.");
            case CLOSED -> throw closed();
            case DRAFT -> apply(new AssessmentPublished(id(), terms().courseId(), at));
        }
        return new Place(terms().courseId(), Objects.requireNonNull(this.unitId));
    }

    @CommandHandler
    void decide(CloseAssessment command, @OccurredAt Instant at) {
        requireOpen();
        apply(new AssessmentClosed(id(), terms().courseId(), at));
    }

    /** What holds for an attempt that starts now. */
    public Terms termsToStart() {
        requireOpen();
        return terms();
    }

    private Terms terms() {
        return Objects.requireNonNull(this.terms);
    }

    private void requireOpen() {
        switch (this.status) {
            case DRAFT -> throw Refusal.rule("assessment-not-published", "The assessment is not published.");
            case CLOSED -> throw closed();
            case PUBLISHED -> {
            }
        }
    }

    private static Refusal closed() {
        return Refusal.rule("assessment-closed", "The assessment is closed.");
    }

    @Override
    protected void evolve(AssessmentEvent event) {
        switch (event) {
            case AssessmentCreated created -> {
                this.unitId = created.unitId();
                this.terms = new Terms(created.assessmentId(), created.courseId(), created.maxScore(),
                        created.passingScore(), created.maxAttempts());
            }
            case AssessmentPublished published -> this.status = Status.PUBLISHED;
            case AssessmentClosed closed -> this.status = Status.CLOSED;
        }
    }

}
