package io.annals.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.QuestionEvent;
import io.annals.api.assessment.SectionEvent;
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
@Revision("2")
public class Assessment extends TenantOwned<AssessmentEvent> {

    enum Status {

        DRAFT, PUBLISHED, CLOSED

    }

    /**
     * What holds for an attempt that starts now.
     *
     * @param unitId the unit that the assessment stands in
     * @param version the version that the attempt is held to
     */
    public record Terms(UUID assessmentId, UUID courseId, UUID unitId, AssessmentVersion version) {
    }

    /** A unit of a course. */
    record Place(UUID courseId, UUID unitId) {
    }

    private Status status = Status.DRAFT;

    private @Nullable UUID unitId;

    private @Nullable UUID courseId;

    private @Nullable AssessmentVersion workingCopy;

    private Map<Integer, AssessmentVersion> versions = new HashMap<>();

    private @Nullable Instant closedAt;

    static Assessment create(CreateAssessment command, Instant at) {
        apply(new AssessmentCreated(command.assessmentId(), command.courseId(), command.unitId(), command.title(),
                command.description(), command.type(), command.maxScore(), command.passingScore(),
                command.durationMins(), command.maxAttempts(), command.weight(), command.dueAt(),
                Objects.requireNonNull(command.settings()), at));
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
            case DRAFT -> apply(new AssessmentPublished(id(), courseId(), at));
        }
        return new Place(courseId(), Objects.requireNonNull(this.unitId));
    }

    @CommandHandler
    void decide(CloseAssessment command, @OccurredAt Instant at) {
        requireOpen();
        apply(new AssessmentClosed(id(), courseId(), at));
    }

    /** What holds for an attempt that starts now. */
    public Terms termsToStart(Instant at) {
        requireOpen();
        return new Terms(id(), courseId(), Objects.requireNonNull(this.unitId), latest());
    }

    /** The version that attempts are started with. */
    public AssessmentVersion latest() {
        return version(this.versions.size());
    }

    /**
     * A version that was released.
     * @param number counted from 1
     */
    public AssessmentVersion version(int number) {
        AssessmentVersion version = this.versions.get(number);
        if (version == null) {
            throw Refusal.notFound("assessment version");
        }
        return version;
    }

    /** When it was closed; absent where it was not. */
    public @Nullable Instant closedAt() {
        return this.closedAt;
    }

    private UUID courseId() {
        return Objects.requireNonNull(this.courseId);
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
                this.courseId = created.courseId();
                this.workingCopy = new AssessmentVersion(1, created.maxScore(), created.passingScore(),
                        created.durationMins(), created.maxAttempts(), created.weight(), created.dueAt(),
                        created.settings(), List.of(new AssessmentVersion.Section(id(), null, null, List.of())),
                        List.of());
            }
            case AssessmentPublished published -> {
                this.status = Status.PUBLISHED;
                this.versions.put(1, Objects.requireNonNull(this.workingCopy));
            }
            case AssessmentClosed closed -> {
                this.status = Status.CLOSED;
                this.closedAt = closed.occurredAt();
            }
            case AssessmentDescribed described -> {
            }
            case AssessmentConfigured configured -> {
            }
            case AssessmentReleased released -> this.versions.put(released.released().number(), released.released());
            case RegradeOrdered ordered -> {
            }
            case SectionEvent section -> {
            }
            case QuestionEvent question -> {
            }
        }
    }

}
