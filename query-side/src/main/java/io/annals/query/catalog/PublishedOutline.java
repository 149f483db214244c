package io.annals.query.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.annals.api.assessment.AssessmentStatus;
import io.annals.api.course.CourseOutline;
import io.annals.api.course.CourseOutline.ContentItem;
import io.annals.api.course.CourseOutline.ModuleItem;
import io.annals.api.course.CourseOutline.PlacedAssessment;
import io.annals.api.course.CourseOutline.UnitItem;
import io.annals.api.course.ItemStatus;
import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.query.learning.ContentVisibility;

/**
 * The outline of a course as callers who do not author courses see it: published items of
 * published parents, and retired items that the learner's outline version requires. The
 * material of contents is for learners who may study the course, once the module is
 * unlocked.
 */
final class PublishedOutline {

    /** The statuses of assessments that learners see. */
    private static final Set<String> OPEN = Set.of(AssessmentStatus.PUBLISHED.code(), AssessmentStatus.CLOSED.code());

    private final Optional<ContentVisibility> reading;

    private final RequiredItems required;

    /**
     * @param reading what the caller may read; empty if the caller may not study the
     * course
     */
    PublishedOutline(Optional<ContentVisibility> reading) {
        this.reading = reading;
        this.required = reading.map(ContentVisibility::required).orElse(RequiredItems.NONE);
    }

    CourseOutline of(CourseOutline course) {
        return course.with(course.modules().stream().flatMap((module) -> shown(module).stream()).toList());
    }

    private Optional<ModuleItem> shown(ModuleItem module) {
        boolean open = isOpen(module.status());
        List<UnmetRequirement> locks = this.reading.map((may) -> may.locks(module.moduleId())).orElse(List.of());
        boolean locked = this.reading.isEmpty() || !locks.isEmpty();
        List<UnitItem> units = module.units().stream().flatMap((unit) -> shown(unit, open, locked).stream()).toList();
        return (open || !units.isEmpty()) ? Optional.of(module.with(locked, locks, units)) : Optional.empty();
    }

    private Optional<UnitItem> shown(UnitItem unit, boolean aboveIsOpen, boolean locked) {
        boolean open = aboveIsOpen && isOpen(unit.status());
        List<ContentItem> contents = unit.contents()
            .stream()
            .filter((content) -> this.required.allowsContent(content.contentId(), open && isOpen(content.status())))
            .map((content) -> locked ? content.withoutMaterial() : content)
            .toList();
        List<PlacedAssessment> assessments = unit.assessments()
            .stream()
            .filter((assessment) -> isOpen(assessment)
                    && this.required.allowsAssessment(assessment.assessmentId(), open))
            .toList();
        boolean empty = contents.isEmpty() && assessments.isEmpty();
        return (open || !empty) ? Optional.of(unit.with(contents, assessments)) : Optional.empty();
    }

    private static boolean isOpen(ItemStatus status) {
        return status == ItemStatus.PUBLISHED;
    }

    private static boolean isOpen(PlacedAssessment assessment) {
        return OPEN.contains(assessment.status());
    }

}
