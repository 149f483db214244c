package io.annals.query.learning;

import java.util.List;

import io.annals.api.course.CourseOutline;
import io.annals.api.course.CourseOutline.ContentItem;
import io.annals.api.course.CourseOutline.ModuleItem;
import io.annals.api.course.CourseOutline.PlacedAssessment;
import io.annals.api.course.CourseOutline.UnitItem;
import io.annals.query.learning.CourseFacts.CatalogContent;
import io.annals.query.learning.CourseFacts.CatalogModule;
import io.annals.query.learning.CourseFacts.CatalogUnit;

/**
 * Converts modules of a {@link CourseOutline} to those of {@link CourseFacts}. It saves
 * reading the document of a large course twice.
 */
final class OutlineFacts {

    private OutlineFacts() {
    }

    static List<CatalogModule> of(List<ModuleItem> modules) {
        return modules.stream()
            .map((module) -> new CatalogModule(module.moduleId(), module.sequenceNo(), module.status(), module.module(),
                    module.requirements(), module.units().stream().map(OutlineFacts::unit).toList()))
            .toList();
    }

    private static CatalogUnit unit(UnitItem unit) {
        return new CatalogUnit(unit.unitId(), unit.sequenceNo(), unit.status(), unit.unit(),
                unit.contents().stream().map(OutlineFacts::content).toList(),
                unit.assessments().stream().map(PlacedAssessment::assessmentId).toList());
    }

    private static CatalogContent content(ContentItem content) {
        return new CatalogContent(content.contentId(), content.sequenceNo(), content.status(), content.content());
    }

}
