package io.annals.query.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.course.CourseOutline;
import io.annals.api.course.CourseOutline.Content;
import io.annals.api.course.CourseOutline.Module;
import io.annals.api.course.CourseOutline.PlacedAssessment;
import io.annals.api.course.CourseOutline.Unit;
import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.query.learning.ContentVisibility;

/**
 * The outline of a course as it is shown to those who do not write courses: what is
 * published with all above it, and what the outline version of a learner requires
 * although it is out of use by now. What authors put into contents is for those who
 * study, and not before the module is unlocked.
 */
final class PublishedOutline {

    private static final Set<String> OPEN = Set.of("published", "closed");

    private final Optional<ContentVisibility> reading;

    private final RequiredItems required;

    /**
     * @param reading what who asks may read; empty for who may not study the course
     */
    PublishedOutline(Optional<ContentVisibility> reading) {
        this.reading = reading;
        this.required = reading.map(ContentVisibility::required).orElse(RequiredItems.NONE);
    }

    CourseOutline of(CourseOutline course) {
        return course.with(course.modules().stream().flatMap((module) -> shown(module).stream()).toList());
    }

    private Optional<Module> shown(Module module) {
        boolean open = isOpen(module.status());
        List<UnmetRequirement> locks = this.reading.map((may) -> may.locks(module.moduleId())).orElse(List.of());
        boolean locked = this.reading.isEmpty() || !locks.isEmpty();
        List<Unit> units = module.units().stream().flatMap((unit) -> shown(unit, open, locked).stream()).toList();
        return (open || !units.isEmpty()) ? Optional.of(module.with(locked, locks, units)) : Optional.empty();
    }

    private Optional<Unit> shown(Unit unit, boolean aboveIsOpen, boolean locked) {
        boolean open = aboveIsOpen && isOpen(unit.status());
        List<Content> contents = unit.contents()
            .stream()
            .filter((content) -> (open && isOpen(content.status())) || requires(content.contentId()))
            .map((content) -> locked ? content.withoutMaterial() : content)
            .toList();
        List<PlacedAssessment> assessments = unit.assessments()
            .stream()
            .filter((assessment) -> isOpen(assessment.status()) && (open || requires(assessment)))
            .toList();
        boolean empty = contents.isEmpty() && assessments.isEmpty();
        return (open || !empty) ? Optional.of(unit.with(contents, assessments)) : Optional.empty();
    }

    private boolean requires(UUID contentId) {
        return this.required.contents().contains(contentId);
    }

    private boolean requires(PlacedAssessment assessment) {
        return this.required.assessments().contains(assessment.assessmentId());
    }

    private static boolean isOpen(String status) {
        return OPEN.contains(status);
    }

}
