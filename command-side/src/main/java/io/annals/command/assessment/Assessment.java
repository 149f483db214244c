package io.annals.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentCommand.ConfigureAssessment;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.DescribeAssessment;
import io.annals.api.assessment.AssessmentCommand.RegradeQuestion;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.QuestionEvent;
import io.annals.api.assessment.SectionEvent;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.Require;
import io.annals.command.support.TenantOwned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a unit for which learners get a score: a draft, then open to learners, then
 * closed. Authors write its working copy, learners are held to a released version.
 */
@AggregateRoot
@Revision("4")
public class Assessment extends TenantOwned<AssessmentEvent> {

    /**
     * What holds for an attempt that starts now.
     *
     * @param unitId the unit that the assessment stands in
     * @param version the version that the attempt is held to
     */
    public record Terms(UUID assessmentId, UUID courseId, UUID unitId, AssessmentVersion version) {
    }

    private AssessmentLifecycle lifecycle = new AssessmentLifecycle();

    private @Nullable UUID unitId;

    private @Nullable UUID courseId;

    private WorkingCopy workingCopy = new WorkingCopy();

    private Versions versions = new Versions();

    private Set<UUID> regrades = new HashSet<>();

    static Assessment create(CreateAssessment command, Instant at) {
        AssessmentConfiguration said = AssessmentConfiguration.of(command).requireSense();
        apply(new AssessmentCreated(command.assessmentId(), command.courseId(), command.unitId(), command.title(),
                command.description(), command.type(), said.maxScore(), said.passingScore(), said.durationMins(),
                said.maxAttempts(), said.weight(), said.dueAt(), said.settings(), at));
        return new Assessment();
    }

    /** One that begins with what another one has. */
    public static Assessment begunWith(List<AssessmentEvent> copied) {
        copied.forEach((event) -> apply(event));
        return new Assessment();
    }

    @CommandHandler
    void decide(DescribeAssessment command, @OccurredAt Instant at) {
        this.lifecycle.requireNotClosed();
        apply(new AssessmentDescribed(id(), courseId(), command.title(), command.description(), command.type(), at));
    }

    @CommandHandler
    void decide(ConfigureAssessment command, @OccurredAt Instant at) {
        this.lifecycle.requireNotClosed();
        AssessmentConfiguration said = AssessmentConfiguration.of(command).requireSense();
        if (!said.equals(this.workingCopy.conditions())) {
            apply(new AssessmentConfigured(id(), courseId(), said.maxScore(), said.passingScore(), said.durationMins(),
                    said.maxAttempts(), said.weight(), said.dueAt(), said.settings(), this.lifecycle.isPublished(),
                    at));
        }
    }

    /**
     * Publishes a draft.
     * @return what its course is to know
     */
    AssessmentPlacement publish(Instant at) {
        this.lifecycle.requireDraft();
        ReleaseCheck.require(this.workingCopy);
        apply(new AssessmentPublished(id(), courseId(), at));
        apply(new AssessmentReleased(id(), courseId(), this.workingCopy.as(1), at));
        return placing();
    }

    /**
     * Makes the working copy the next version.
     * @return what its course is to know
     */
    AssessmentPlacement release(Instant at) {
        this.lifecycle.requireOpen();
        int latest = this.versions.count();
        if (this.workingCopy.as(latest).equals(latest())) {
            throw Refusal.rule("nothing-to-release", "Nothing was changed since version " + latest + ".");
        }
        ReleaseCheck.require(this.workingCopy);
        apply(new AssessmentReleased(id(), courseId(), this.workingCopy.as(latest + 1), at));
        return placing();
    }

    @CommandHandler
    void decide(CloseAssessment command, @OccurredAt Instant at) {
        this.lifecycle.requireOpen();
        apply(new AssessmentClosed(id(), courseId(), at));
    }

    /** Also where it is closed: what was answered can still be marked better. */
    @CommandHandler
    void decide(RegradeQuestion command, @OccurredAt Instant at) {
        AssessmentLifecycle.requirePublished(!this.versions.isEmpty());
        Require.newId(!this.regrades.contains(command.regradeId()));
        if (!this.versions.latestHas(command.questionId())) {
            throw Refusal.rule("question-not-in-version", "The version released last does not have the question.",
                    new Violation("questionId", "must be a question of version " + this.versions.count()));
        }
        apply(new RegradeOrdered(id(), courseId(), command.regradeId(), command.questionId(), this.versions.count(),
                command.policy(), at));
    }

    /** The sections of the working copy, to be written. */
    Sections sections() {
        this.lifecycle.requireNotClosed();
        return new Sections(id(), courseId(), this.workingCopy);
    }

    /** The questions of the working copy, to be written. */
    Questions questions() {
        this.lifecycle.requireNotClosed();
        return new Questions(id(), courseId(), this.workingCopy);
    }

    /**
     * What holds for an attempt that starts now.
     * @throws Refusal {@code assessment-not-published}, {@code assessment-not-open-yet}
     * or {@code assessment-closed} where nobody can start it
     */
    public Terms termsToStart(Instant at) {
        this.lifecycle.requireOpen();
        AssessmentVersion latest = latest();
        AssessmentLifecycle.requireTime(latest.settings(), at);
        return new Terms(id(), courseId(), Objects.requireNonNull(this.unitId), latest);
    }

    /** The version that attempts are started with. */
    public AssessmentVersion latest() {
        return version(this.versions.count());
    }

    /**
     * A version that was released.
     * @param number counted from 1
     */
    public AssessmentVersion version(int number) {
        return this.versions.numbered(number);
    }

    /**
     * A question as a version asks it.
     * @param number of the version
     */
    public AssessmentVersion.Question question(int number, UUID questionId) {
        return this.versions.question(number, questionId);
    }

    /** When it was closed; absent where it was not. */
    public @Nullable Instant closedAt() {
        return this.lifecycle.closedAt();
    }

    private AssessmentPlacement placing() {
        AssessmentConfiguration said = this.workingCopy.conditions();
        return new AssessmentPlacement(id(), courseId(), Objects.requireNonNull(this.unitId),
                said.settings().mustBePassed(), said.maxScore(), said.weight());
    }

    private UUID courseId() {
        return Objects.requireNonNull(this.courseId);
    }

    @Override
    protected void evolve(AssessmentEvent event) {
        switch (event) {
            case AssessmentCreated created -> {
                this.unitId = created.unitId();
                this.courseId = created.courseId();
                WorkingCopyEvolver.evolve(this.workingCopy, event);
            }
            case AssessmentDescribed described -> {
            }
            case AssessmentConfigured configured -> WorkingCopyEvolver.evolve(this.workingCopy, event);
            case AssessmentPublished published -> {
                this.lifecycle.evolveToPublished();
                this.versions.begin(id(), this.workingCopy.conditions());
            }
            case AssessmentReleased released -> this.versions.release(released.released(), this.workingCopy::shared);
            case AssessmentClosed closed -> this.lifecycle.evolveToClosed(closed.occurredAt());
            case RegradeOrdered ordered -> this.regrades.add(ordered.regradeId());
            case SectionEvent section -> WorkingCopyEvolver.evolve(this.workingCopy, event);
            case QuestionEvent question -> WorkingCopyEvolver.evolve(this.workingCopy, event);
        }
    }

}
