package io.annals.query.learning;

import java.util.List;

import io.annals.api.course.CourseOutline;
import io.annals.api.course.CourseOutline.ContentItem;
import io.annals.api.course.CourseOutline.ModuleItem;
import io.annals.api.course.CourseOutline.PlacedAssessment;
import io.annals.api.course.CourseOutline.UnitItem;
import io.annals.query.learning.CourseFacts.Content;
import io.annals.query.learning.CourseFacts.Module;
import io.annals.query.learning.CourseFacts.Unit;

/**
 * Converts modules of a {@link CourseOutline} to those of {@link CourseFacts}. It saves
 * reading the document of a large course twice.
 */
final class OutlineFacts {

    private OutlineFacts() {
    }

    static List<Module> of(List<ModuleItem> modules) {
        return modules.stream()
            .map((module) -> new Module(module.moduleId(), module.sequenceNo(), module.status(), module.module(),
                    module.requirements(), module.units().stream().map(OutlineFacts::unit).toList()))
            .toList();
    }

    private static Unit unit(UnitItem unit) {
        return new Unit(unit.unitId(), unit.sequenceNo(), unit.status(), unit.unit(),
                unit.contents().stream().map(OutlineFacts::content).toList(),
                unit.assessments().stream().map(PlacedAssessment::assessmentId).toList());
    }

    private static Content content(ContentItem content) {
        return new Content(content.contentId(), content.sequenceNo(), content.status(), content.content());
    }

}
