package io.annals.query.learning;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.Progress;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.query.learning.CourseFacts.Assessment;
import io.annals.query.learning.CourseFacts.Content;
import io.annals.query.learning.CourseFacts.Module;
import io.annals.query.learning.CourseFacts.Unit;
import io.annals.query.learning.CourseFacts.Version;
import io.annals.query.learning.EnrollmentFacts.Result;
import io.annals.query.learning.StudyFacts.ContentFacts;
import org.jspecify.annotations.Nullable;

/** Where a learner stands in a course. */
public final class LearnerStanding {

    private final EnrollmentFacts enrollment;

    private final CourseFacts course;

    private final Map<UUID, ContentFacts> contents;

    private final Map<UUID, Result> results;

    private final Optional<Version> version;

    private final RequiredItems required;

    private final LearnerResults achievements;

    public LearnerStanding(EnrollmentFacts enrollment, StudyFacts study, CourseFacts course) {
        this.enrollment = enrollment;
        this.course = course;
        this.contents = study.byId();
        this.results = enrollment.resultsById();
        this.version = course.versionFor(enrollment.begunWith());
        this.required = this.version.map(Version::required).orElse(RequiredItems.NONE);
        this.achievements = achievements(study);
    }

    private LearnerResults achievements(StudyFacts study) {
        Set<UUID> completed = new HashSet<>();
        int minutes = 0;
        for (ContentFacts content : study.contents()) {
            minutes += content.minutesOrNone();
            if (content.isCompleted()) {
                completed.add(content.contentId());
            }
        }
        return new LearnerResults(completed, this.contents.keySet(), minutes, this.enrollment.achieved());
    }

    public EnrollmentFacts enrollment() {
        return this.enrollment;
    }

    public CourseFacts course() {
        return this.course;
    }

    public String effectiveStatus(Instant now) {
        return this.enrollment.effectiveStatus(this.course, now);
    }

    /** Whether the learner can do something now. */
    public boolean isActive(Instant now) {
        return "active".equals(effectiveStatus(now));
    }

    /** The outline version that the learner is on; absent where none was released. */
    public @Nullable Integer version() {
        return this.version.map(Version::number).orElse(null);
    }

    /** What that version requires. */
    public RequiredItems required() {
        return this.required;
    }

    public LearnerResults achievements() {
        return this.achievements;
    }

    public Progress progress() {
        return Progress.of(this.required, this.achievements);
    }

    /** The modules that the learner sees, in order. */
    public List<Module> modules() {
        return this.course.modules().stream().filter((module) -> module.isOpen() || !units(module).isEmpty()).toList();
    }

    /**
     * The units that the learner sees: those that are published, and those with something
     * that the learner's outline version requires although it is out of use by now.
     */
    public List<Unit> units(Module module) {
        return module.units()
            .stream()
            .filter((unit) -> (module.isOpen() && unit.isOpen()) || !contents(module, unit).isEmpty()
                    || !assessments(module, unit).isEmpty())
            .toList();
    }

    public List<Content> contents(Module module, Unit unit) {
        boolean open = module.isOpen() && unit.isOpen();
        return unit.contents()
            .stream()
            .filter((content) -> (open && content.isOpen()) || this.required.contents().contains(content.contentId()))
            .toList();
    }

    public List<Assessment> assessments(Module module, Unit unit) {
        boolean open = module.isOpen() && unit.isOpen();
        return this.course.openAssessments(unit)
            .stream()
            .filter((assessment) -> open || this.required.assessments().contains(assessment.assessmentId()))
            .toList();
    }

    /** What keeps the module locked. */
    public List<UnmetRequirement> locks(Module module) {
        return ModuleLockMapper.of(module.requirements(), this.course, this.achievements);
    }

    public Result result(UUID assessmentId) {
        Result result = this.results.get(assessmentId);
        return (result != null) ? result : Result.none(assessmentId);
    }

    /** What the learner did with the content; absent where nothing. */
    public @Nullable ContentFacts content(UUID contentId) {
        return this.contents.get(contentId);
    }

    public @Nullable Integer attemptsLeft(Assessment assessment) {
        UUID id = assessment.assessmentId();
        return assessment.attemptsLeft(this.enrollment.accommodation(id).extraAttempts(), result(id).used());
    }

    /** Whether it was due and nothing was handed in. */
    public boolean isMissing(Assessment assessment, Instant now) {
        return this.enrollment.takesPart() && assessment.wasDue(now) && !result(assessment.assessmentId()).handedIn();
    }

}
