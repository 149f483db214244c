package io.annals.query.learning;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.EffectiveStatus;
import io.annals.api.enrollment.progress.Completion;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.api.enrollment.progress.Progress;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.query.learning.CourseFacts.CatalogAssessment;
import io.annals.query.learning.CourseFacts.CatalogContent;
import io.annals.query.learning.CourseFacts.CatalogModule;
import io.annals.query.learning.CourseFacts.CatalogUnit;
import io.annals.query.learning.StudyFacts.ContentFacts;
import org.jspecify.annotations.Nullable;

/**
 * A course for one learner: the items that the learner sees, the learner's results and
 * progress, and the locks.
 */
public final class LearnerCourse {

    private final EnrollmentFacts enrollment;

    private final CourseFacts course;

    private final Map<UUID, ContentFacts> contents;

    private final Map<UUID, ResultFacts> resultsById;

    private final Optional<OutlineVersion> version;

    private final RequiredItems required;

    private final LearnerResults results;

    public LearnerCourse(EnrollmentFacts enrollment, StudyFacts study, CourseFacts course) {
        this.enrollment = enrollment;
        this.course = course;
        this.contents = study.byId();
        this.resultsById = enrollment.resultsById();
        this.version = course.versionFor(enrollment.begunWith());
        this.required = this.version.map(OutlineVersion::required).orElse(RequiredItems.NONE);
        this.results = results(study);
    }

    private LearnerResults results(StudyFacts study) {
        Set<UUID> completed = new HashSet<>();
        int minutes = 0;
        for (ContentFacts content : study.contents()) {
            minutes += content.timeSpentMins();
            if (content.isCompleted()) {
                completed.add(content.contentId());
            }
        }
        return new LearnerResults(completed, this.contents.keySet(), minutes, this.enrollment.scoredResults());
    }

    public EnrollmentFacts enrollment() {
        return this.enrollment;
    }

    public CourseFacts course() {
        return this.course;
    }

    public EffectiveStatus effectiveStatus(Instant now) {
        return this.enrollment.effectiveStatus(this.course, now);
    }

    /** Whether the enrollment is effectively active. */
    public boolean isActive(Instant now) {
        return effectiveStatus(now) == EffectiveStatus.ACTIVE;
    }

    /** The number of the learner's outline version; absent if none was released. */
    public @Nullable Integer version() {
        return this.version.map(OutlineVersion::number).orElse(null);
    }

    /** The items that this version requires. */
    public RequiredItems required() {
        return this.required;
    }

    public LearnerResults results() {
        return this.results;
    }

    /** Whether the learner meets the completion criteria with these results. */
    public boolean meetsCriteria(LearnerResults withResults) {
        return Completion.criteria(this.enrollment.completionCriteria(), this.course.completionCriteria())
            .filter((criteria) -> Completion.isMet(criteria, this.required, this.course::weightOf, withResults))
            .isPresent();
    }

    public Progress progress() {
        return Progress.of(this.required, this.results);
    }

    /** The modules that the learner sees, in order. */
    public List<CatalogModule> modules() {
        return this.course.modules().stream().filter((module) -> module.isOpen() || !units(module).isEmpty()).toList();
    }

    /**
     * The units that the learner sees: published ones, and those with an item that the
     * learner's outline version requires although it was retired.
     */
    public List<CatalogUnit> units(CatalogModule module) {
        return module.units()
            .stream()
            .filter((unit) -> (module.isOpen() && unit.isOpen()) || !contents(module, unit).isEmpty()
                    || !assessments(module, unit).isEmpty())
            .toList();
    }

    public List<CatalogContent> contents(CatalogModule module, CatalogUnit unit) {
        boolean open = module.isOpen() && unit.isOpen();
        return unit.contents()
            .stream()
            .filter((content) -> this.required.allowsContent(content.contentId(), open && content.isOpen()))
            .toList();
    }

    public List<CatalogAssessment> assessments(CatalogModule module, CatalogUnit unit) {
        boolean open = module.isOpen() && unit.isOpen();
        return this.course.openAssessments(unit)
            .stream()
            .filter((assessment) -> this.required.allowsAssessment(assessment.assessmentId(), open))
            .toList();
    }

    /** The unmet requirements of the module. */
    public List<UnmetRequirement> locks(CatalogModule module) {
        return ModuleLockMapper.of(module.requirements(), this.course, this.results);
    }

    public ResultFacts result(UUID assessmentId) {
        ResultFacts result = this.resultsById.get(assessmentId);
        return (result != null) ? result : ResultFacts.none(this.enrollment.enrollmentId(), assessmentId);
    }

    /** The learner's work with the content; absent if it was not opened. */
    public @Nullable ContentFacts content(UUID contentId) {
        return this.contents.get(contentId);
    }

    public @Nullable Integer attemptsLeft(CatalogAssessment assessment) {
        UUID id = assessment.assessmentId();
        return this.enrollment.accommodation(id).attemptsLeft(assessment.maxAttempts(), result(id).attemptsUsed());
    }

    /** Whether the assessment was due and nothing was submitted. */
    public boolean isMissing(CatalogAssessment assessment, Instant now) {
        return this.enrollment.isMissing(assessment, result(assessment.assessmentId()), now);
    }

}
