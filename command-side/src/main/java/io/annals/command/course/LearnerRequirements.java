package io.annals.command.course;

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

/** What learners of a course have to do, and in which order they may. */
public final class LearnerRequirements {

    private final Outline outline;

    private final OutlineVersions versions;

    private final CourseSettings settings;

    LearnerRequirements(Outline outline, OutlineVersions versions, CourseSettings settings) {
        this.outline = outline;
        this.versions = versions;
        this.settings = settings;
    }

    /** What completes the course for a learner; empty where nothing does. */
    public Optional<CompletionCriteria> completionCriteria() {
        return Optional.ofNullable(this.settings.completionCriteria());
    }

    /** What an assessment weighs in an overall score. */
    public Weight worthOf(UUID assessmentId) {
        OutlineAssessment assessment = this.outline.assessments().get(assessmentId);
        return (assessment != null) ? new Weight(assessment.maxScore(), assessment.weight()) : Weight.UNKNOWN;
    }

    /** The outline version that learners begin with now. */
    public OutlineVersion current() {
        return this.versions.current();
    }

    /**
     * An outline version.
     * @param number counted from 1
     */
    public OutlineVersion version(int number) {
        return this.versions.numbered(number);
    }

    /** The outline version that a learner is on who began with this one. */
    public OutlineVersion versionFor(int begunWith) {
        return this.versions.forThoseWhoBeganWith(begunWith);
    }

    /** What a module requires of learners now. */
    public RequiredItems module(UUID moduleId) {
        return this.outline.required(Stream.of(moduleId));
    }

    /** What must be done before learners may open the content. */
    public List<ModuleRequirement> requirementsOfContent(UUID contentId) {
        return requirementsOfUnit(this.outline.content(contentId).unitId());
    }

    /** What must be done before learners may open anything in the unit. */
    public List<ModuleRequirement> requirementsOfUnit(UUID unitId) {
        return this.outline.requirementsOf(this.outline.unit(unitId).moduleId());
    }

    /** What keeps the unit locked for a learner who has achieved this. */
    public List<ModuleLock> locksOfUnit(UUID unitId, LearnerResults achieved) {
        return locks(requirementsOfUnit(unitId), achieved);
    }

    /** What keeps the content locked for a learner who has achieved this. */
    public List<ModuleLock> locksOfContent(UUID contentId, LearnerResults achieved) {
        return locks(requirementsOfContent(contentId), achieved);
    }

    private List<ModuleLock> locks(List<ModuleRequirement> requirements, LearnerResults achieved) {
        return requirements.stream()
            .flatMap((requirement) -> ModuleLock
                .of(requirement.prerequisiteModuleId(), requirement.type(), requirement.minScore(),
                        module(requirement.prerequisiteModuleId()), this::worthOf, achieved)
                .stream())
            .toList();
    }

    /** Whether anything must be done before anything else may be opened. */
    public boolean hasRequirements() {
        return !this.outline.requirements().isEmpty();
    }

    /** Whether the assessment is one of this course. */
    public boolean hasAssessment(UUID assessmentId) {
        return this.outline.assessments().containsKey(assessmentId);
    }

    /** Whether the content is one of this course. */
    public boolean hasContent(UUID contentId) {
        return this.outline.contents().containsKey(contentId);
    }

    /** Whether learners see the content: it is published, with all above it. */
    public boolean isOpen(UUID contentId) {
        return this.outline.isOpen(this.outline.content(contentId));
    }

}
