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
import io.annals.api.assessment.AssessmentCommand.RegradeQuestion;
import io.annals.api.assessment.AssessmentCommand.ReviseAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.QuestionEvent;
import io.annals.api.assessment.SectionEvent;
import io.annals.command.support.Decisions;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.Require;
import io.annals.command.support.Statements;
import io.annals.command.support.TenantOwned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A graded part of a unit: a draft, then published, then closed. Authors edit its working
 * copy; attempts keep the released version that they were started with.
 */
@AggregateRoot
@Revision("7")
// Axon reads the parts that decide.
@SuppressWarnings("UnusedVariable")
public class Assessment extends TenantOwned<AssessmentEvent> {

    private static final String DETAILS = "details";

    private AssessmentLifecycle lifecycle = new AssessmentLifecycle();

    private @Nullable UUID unitId;

    private @Nullable UUID courseId;

    private WorkingCopy workingCopy = new WorkingCopy();

    private Versions versions = new Versions();

    private Statements statements = new Statements();

    private Set<UUID> regrades = new HashSet<>();

    @Decisions
    private final transient Sections sections = new Sections(this);

    @Decisions
    private final transient Questions questions = new Questions(this);

    static Assessment create(CreateAssessment command, Instant at) {
        apply(new AssessmentCreated(command.assessmentId(), command.courseId(), command.unitId(), command.assessment(),
                command.configuration().requireConsistent(), at));
        return new Assessment();
    }

    /** Creates the copy of another assessment. */
    public static Assessment create(List<AssessmentEvent> copied) {
        copied.forEach((event) -> apply(event));
        return new Assessment();
    }

    @CommandHandler
    void decide(ReviseAssessment command, @OccurredAt Instant at) {
        this.lifecycle.requireNotClosed();
        if (this.statements.wouldChange(DETAILS, command.assessment())) {
            apply(new AssessmentDescribed(id(), courseId(), command.assessment(), at));
        }
    }

    @CommandHandler
    void decide(ConfigureAssessment command, @OccurredAt Instant at) {
        this.lifecycle.requireNotClosed();
        AssessmentConfiguration configuration = command.configuration().requireConsistent();
        if (!configuration.equals(this.workingCopy.configuration())) {
            apply(new AssessmentConfigured(id(), courseId(), configuration, this.lifecycle.isPublished(), at));
        }
    }

    /**
     * Publishes a draft.
     * @return what its course records
     */
    AssessmentPlacement publish(Instant at) {
        this.lifecycle.requireDraft();
        ReleaseCheck.require(this.workingCopy);
        apply(new AssessmentPublished(id(), courseId(), at));
        apply(new AssessmentReleased(id(), courseId(), this.workingCopy.toVersion(1), at));
        return placement();
    }

    /**
     * Makes the working copy the next version.
     * @return what its course records
     */
    AssessmentPlacement release(Instant at) {
        this.lifecycle.requirePublished();
        int latest = this.versions.count();
        if (this.workingCopy.toVersion(latest).equals(latest())) {
            throw Refusal.rule("nothing-to-release", "The working copy has no changes since version " + latest + ".");
        }
        ReleaseCheck.require(this.workingCopy);
        apply(new AssessmentReleased(id(), courseId(), this.workingCopy.toVersion(latest + 1), at));
        return placement();
    }

    @CommandHandler
    void decide(CloseAssessment command, @OccurredAt Instant at) {
        this.lifecycle.requirePublished();
        apply(new AssessmentClosed(id(), courseId(), at));
    }

    /** A closed assessment can be regraded too. */
    @CommandHandler
    void decide(RegradeQuestion command, @OccurredAt Instant at) {
        AssessmentLifecycle.requireEverPublished(!this.versions.isEmpty());
        Require.newId(!this.regrades.contains(command.regradeId()), "regradeId");
        int version = this.versions.latestWith(command.questionId()).orElse(0);
        if (!command.policy().takesKeyOf(version, this.versions.count())) {
            throw Refusal.rule("question-not-in-version", "The latest version does not have the question.",
                    new Violation("questionId", "must be a question of version " + this.versions.count()
                            + ", or with full_credit of any version"));
        }
        apply(new RegradeOrdered(id(), courseId(), command.regradeId(), command.questionId(), version, command.policy(),
                at));
    }

    /** The working copy, to be changed. */
    WorkingCopy editableCopy() {
        this.lifecycle.requireNotClosed();
        return this.workingCopy;
    }

    /**
     * The terms of an attempt that starts now.
     * @throws Refusal {@code assessment-not-published}, {@code assessment-not-open-yet}
     * or {@code assessment-closed}
     */
    public AssessmentTerms termsToStart(Instant at) {
        this.lifecycle.requirePublished();
        AssessmentVersion latest = latest();
        AssessmentLifecycle.requireOpen(latest.configuration().settings(), at);
        return new AssessmentTerms(id(), courseId(), Objects.requireNonNull(this.unitId), latest);
    }

    /** The version that attempts are started with. */
    public AssessmentVersion latest() {
        return version(this.versions.count());
    }

    /** A released version, by its number. */
    public AssessmentVersion version(int number) {
        return this.versions.numbered(number);
    }

    /** A question of a released version. */
    public AssessmentQuestion question(int version, UUID questionId) {
        return this.versions.question(version, questionId);
    }

    /** When the assessment was closed; absent if it was not. */
    public @Nullable Instant closedAt() {
        return this.lifecycle.closedAt();
    }

    private AssessmentPlacement placement() {
        return AssessmentPlacement.of(id(), courseId(), Objects.requireNonNull(this.unitId),
                this.workingCopy.configuration());
    }

    UUID courseId() {
        return Objects.requireNonNull(this.courseId);
    }

    @Override
    protected void evolve(AssessmentEvent event) {
        WorkingCopyEvolver.evolve(this.workingCopy, event);
        switch (event) {
            case AssessmentCreated created -> {
                this.unitId = created.unitId();
                this.courseId = created.courseId();
                this.statements.evolve(DETAILS, created.assessment());
            }
            case AssessmentPublished published -> {
                this.lifecycle.evolveToPublished();
                this.versions.begin(id(), this.workingCopy.configuration());
            }
            case AssessmentReleased released -> this.versions.release(released.released(), this.workingCopy::shared);
            case AssessmentClosed closed -> this.lifecycle.evolveToClosed(closed.occurredAt());
            case RegradeOrdered ordered -> this.regrades.add(ordered.regradeId());
            case AssessmentDescribed described -> this.statements.evolve(DETAILS, described.assessment());
            // The working copy has these.
            case AssessmentConfigured configured -> {
            }
            case SectionEvent section -> {
            }
            case QuestionEvent question -> {
            }
        }
    }

}
