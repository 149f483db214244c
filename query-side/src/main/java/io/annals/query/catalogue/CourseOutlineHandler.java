package io.annals.query.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.course.CourseOutline;
import io.annals.api.course.CourseQuery.GetCourseOutline;
import io.annals.platform.messaging.Caller;
import io.annals.query.document.DocumentViews;
import io.annals.query.document.TenantDocuments;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class CourseOutlineHandler {

    private static final String ASSESSMENTS = "assessments";

    private static final String CONTENTS = "contents";

    private final TenantDocuments documents;

    CourseOutlineHandler(TenantDocuments documents) {
        this.documents = documents;
    }

    @QueryHandler
    CourseOutline handle(GetCourseOutline query, Caller caller) {
        Document course = this.documents.of(caller, "course_catalogue")
            .one(query.courseId())
            .orElseThrow(() -> Refusal.notFound("course"));
        boolean drafts = caller.may(Permission.COURSE_AUTHOR) || caller.may(Permission.AUDIT_READ);
        Map<String, Document> assessments = new HashMap<>();
        list(course, ASSESSMENTS)
            .forEach((assessment) -> assessments.put(assessment.getString("assessmentId"), assessment));
        for (Document module : list(course, "modules")) {
            for (Document unit : list(module, "units")) {
                describe(unit, assessments, drafts);
            }
        }
        return DocumentViews.view(course.append("id", course.get("_id")), CourseOutline.class);
    }

    /**
     * Puts the assessments where the unit names them, and takes out what is not shown.
     */
    private static void describe(Document unit, Map<String, Document> assessments, boolean drafts) {
        unit.put(ASSESSMENTS,
                unit.getList(ASSESSMENTS, String.class)
                    .stream()
                    .map(assessments::get)
                    .filter(Objects::nonNull)
                    .toList());
        if (!drafts) {
            unit.put(CONTENTS,
                    list(unit, CONTENTS).stream()
                        .filter((content) -> "published".equals(content.get("status")))
                        .toList());
        }
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

}
