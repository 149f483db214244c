package io.annals.command.coursecopy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.Ids;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.CourseCommand.CopyCourse;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.AssessmentDrafted;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePrerequisitesSet;
import io.annals.api.course.ItemStatus;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.command.course.outline.Outline;
import io.annals.command.course.outline.OutlineContent;
import io.annals.command.course.outline.OutlineModule;
import io.annals.command.course.outline.OutlineUnit;

/**
 * The events that create a copy of a course, without retired items. The id of each copied
 * item is derived from the ids of the copy and the original item.
 */
final class CourseCopy {

    private final UUID courseId;

    private final CourseSnapshot source;

    private final Outline outline;

    private final Instant at;

    private final List<CourseEvent> items = new ArrayList<>();

    private final List<CopiedAssessment> assessments = new ArrayList<>();

    private CourseCopy(UUID courseId, CourseSnapshot source, Instant at) {
        this.courseId = courseId;
        this.source = source;
        this.outline = source.outline();
        this.at = at;
    }

    /**
     * @param history all events of the source
     */
    static CourseCopy of(List<CourseEvent> history, UUID courseId, Instant at) {
        CourseCopy copy = new CourseCopy(courseId, CourseSnapshot.of(history), at);
        copy.copyModules();
        copy.copyRequirements();
        return copy;
    }

    /** The first event of the copy. */
    CourseCreated created(CopyCourse command) {
        CourseCreated source = this.source.course();
        CourseDetails course = Optional.ofNullable(command.title())
            .map(source.course()::withTitle)
            .orElse(source.course());
        return new CourseCreated(this.courseId, source.organizationId(), source.departmentId(), command.code(), course,
                null, null, source.learningObjectives(), source.settings().forAnotherRun(copiesOfAssessments()),
                command.sourceCourseId(), this.at);
    }

    CoursePrerequisitesSet prerequisites() {
        return new CoursePrerequisitesSet(this.courseId, this.source.prerequisites(), this.at);
    }

    /** The events of its outline. */
    List<CourseEvent> items() {
        return this.items;
    }

    private UUID copyOf(UUID id) {
        return Ids.named(this.courseId, id.toString());
    }

    private void copyModules() {
        int place = 0;
        for (UUID id : this.outline.order()) {
            OutlineModule module = this.outline.module(id);
            if (module.status() != ItemStatus.RETIRED) {
                place++;
                this.items.add(new ModuleAdded(this.courseId, copyOf(id), place, this.source.module(id),
                        module.status() == ItemStatus.PUBLISHED, this.at));
                copyUnits(module);
            }
        }
    }

    private void copyUnits(OutlineModule module) {
        int place = 0;
        for (UUID id : module.units()) {
            OutlineUnit unit = this.outline.unit(id);
            if (unit.status() != ItemStatus.RETIRED) {
                place++;
                this.items.add(new UnitAdded(this.courseId, copyOf(module.moduleId()), copyOf(id), place,
                        this.source.unit(id), unit.status() == ItemStatus.PUBLISHED, this.at));
                copyContents(unit);
                unit.assessments().forEach((assessmentId) -> copyAssessment(assessmentId, id));
            }
        }
    }

    private void copyContents(OutlineUnit unit) {
        int place = 0;
        for (UUID id : unit.contents()) {
            OutlineContent content = this.outline.content(id);
            if (content.status() != ItemStatus.RETIRED) {
                place++;
                this.items.add(new ContentAdded(this.courseId, copyOf(unit.unitId()), copyOf(id), place,
                        this.source.content(id), this.at));
                if (content.status() == ItemStatus.PUBLISHED) {
                    this.items.add(new ContentPublished(this.courseId, copyOf(id), this.at));
                }
                copyResources(content);
            }
        }
    }

    private void copyResources(OutlineContent content) {
        int place = 0;
        for (UUID id : content.resources()) {
            place++;
            this.items.add(new ResourceAttached(this.courseId, copyOf(content.contentId()), copyOf(id), place,
                    this.source.resource(id), this.at));
        }
    }

    private void copyAssessment(UUID assessmentId, UUID unitId) {
        this.assessments.add(new CopiedAssessment(assessmentId, copyOf(assessmentId), copyOf(unitId)));
        this.items.add(new AssessmentDrafted(this.courseId, copyOf(unitId), copyOf(assessmentId), this.at));
    }

    private void copyRequirements() {
        this.outline
            .requirements(
                    (requirement) -> isCopied(requirement.moduleId()) && isCopied(requirement.prerequisiteModuleId()))
            .forEach((requirement) -> this.items.add(new ModuleRequirementAdded(this.courseId,
                    copyOf(requirement.requirementId()), copyOf(requirement.moduleId()),
                    copyOf(requirement.prerequisiteModuleId()), requirement.type(), requirement.minScore(), this.at)));
    }

    private boolean isCopied(UUID moduleId) {
        return this.outline.module(moduleId).status() != ItemStatus.RETIRED;
    }

    /** The assessments that have a place in the copy. */
    List<CopiedAssessment> assessments() {
        return this.assessments;
    }

    private Map<UUID, UUID> copiesOfAssessments() {
        return this.assessments.stream()
            .collect(Collectors.toMap(CopiedAssessment::sourceId, CopiedAssessment::assessmentId));
    }

}
