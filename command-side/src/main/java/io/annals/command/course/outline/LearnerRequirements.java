package io.annals.command.course.outline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.ModuleLock;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.enrollment.progress.Weight;

/** What a course requires of learners, and in which order. */
public final class LearnerRequirements {

    private final Outline outline;

    private final OutlineVersions versions;

    private final CourseSettings settings;

    public LearnerRequirements(Outline outline, OutlineVersions versions, CourseSettings settings) {
        this.outline = outline;
        this.versions = versions;
        this.settings = settings;
    }

    /**
     * What completes the course for a learner; empty if only recording an outcome does.
     */
    public Optional<CompletionCriteria> completionCriteria() {
        return Optional.ofNullable(this.settings.completionCriteria());
    }

    /** The weight of an assessment in an overall score. */
    public Weight weightOf(UUID assessmentId) {
        OutlineAssessment assessment = this.outline.assessments().get(assessmentId);
        return (assessment != null) ? new Weight(assessment.maxScore(), assessment.weight()) : Weight.UNKNOWN;
    }

    /** The outline version that new learners begin with. */
    public OutlineVersion current() {
        return this.versions.current();
    }

    /**
     * An outline version.
     * @param number from 1
     */
    public OutlineVersion version(int number) {
        return this.versions.numbered(number);
    }

    /** The outline version that applies to learners who began with a version. */
    public OutlineVersion versionFor(int begunWith) {
        return this.versions.forThoseWhoBeganWith(begunWith);
    }

    /** What a module requires of learners now. */
    public RequiredItems module(UUID moduleId) {
        return this.outline.required(Stream.of(moduleId));
    }

    /** The requirements for opening a content. */
    public List<ModuleRequirement> requirementsOfContent(UUID contentId) {
        return requirementsOfUnit(this.outline.content(contentId).unitId());
    }

    /** The requirements for opening anything in a unit. */
    public List<ModuleRequirement> requirementsOfUnit(UUID unitId) {
        return this.outline.requirementsOf(this.outline.unit(unitId).moduleId());
    }

    /** The requirements that keep a unit locked for a learner with these results. */
    public List<ModuleLock> locksOfUnit(UUID unitId, LearnerResults achieved) {
        return locks(requirementsOfUnit(unitId), achieved);
    }

    /** The requirements that keep a content locked for a learner with these results. */
    public List<ModuleLock> locksOfContent(UUID contentId, LearnerResults achieved) {
        return locks(requirementsOfContent(contentId), achieved);
    }

    private List<ModuleLock> locks(List<ModuleRequirement> requirements, LearnerResults achieved) {
        return requirements.stream()
            .flatMap((requirement) -> ModuleLock
                .of(requirement.prerequisiteModuleId(), requirement.type(), requirement.minScore(),
                        module(requirement.prerequisiteModuleId()), this::weightOf, achieved)
                .stream())
            .toList();
    }

    /** Whether any module requires another one. */
    public boolean hasRequirements() {
        return !this.outline.requirements().isEmpty();
    }

    /** Whether the course has the assessment. */
    public boolean hasAssessment(UUID assessmentId) {
        return this.outline.assessments().containsKey(assessmentId);
    }

    /** Whether the course has the content. */
    public boolean hasContent(UUID contentId) {
        return this.outline.contents().containsKey(contentId);
    }

    /** Whether learners see a content: it and everything above it are published. */
    public boolean isOpen(UUID contentId) {
        return this.outline.isOpen(this.outline.content(contentId));
    }

}
