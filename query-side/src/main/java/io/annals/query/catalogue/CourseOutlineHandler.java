package io.annals.query.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.annals.api.Refusal;
import io.annals.api.course.CourseOutline;
import io.annals.api.course.CourseQuery.GetCourseOutline;
import io.annals.platform.messaging.Caller;
import io.annals.query.course.Drafts;
import io.annals.query.document.DocumentViews;
import io.annals.query.document.TenantDocuments;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class CourseOutlineHandler {

    private static final String ASSESSMENTS = "assessments";

    private static final String CONTENTS = "contents";

    private static final String MODULES = "modules";

    private static final String UNITS = "units";

    /** What learners see of a published course. */
    private static final Set<String> OPEN = Set.of("published", "closed");

    private final TenantDocuments documents;

    CourseOutlineHandler(TenantDocuments documents) {
        this.documents = documents;
    }

    @QueryHandler
    CourseOutline handle(GetCourseOutline query, Caller caller) {
        boolean drafts = Drafts.shownTo(caller);
        Document course = this.documents.of(caller, "course_catalogue")
            .one(query.courseId())
            .filter((found) -> drafts || "published".equals(found.get("status")))
            .orElseThrow(() -> Refusal.notFound("course"));
        place(course);
        if (!drafts) {
            hideDrafts(course);
        }
        return DocumentViews.view(course.append("id", course.get("_id")), CourseOutline.class);
    }

    /** Puts the assessments where the units name them. */
    private static void place(Document course) {
        Map<String, Document> assessments = new HashMap<>();
        list(course, ASSESSMENTS)
            .forEach((assessment) -> assessments.put(assessment.getString("assessmentId"), assessment));
        for (Document module : list(course, MODULES)) {
            for (Document unit : list(module, UNITS)) {
                List<String> placed = unit.getList(ASSESSMENTS, String.class, List.of());
                unit.put(ASSESSMENTS, placed.stream().map(assessments::get).filter(Objects::nonNull).toList());
            }
        }
    }

    private static void hideDrafts(Document course) {
        for (Document module : open(course, MODULES)) {
            for (Document unit : open(module, UNITS)) {
                open(unit, CONTENTS);
                open(unit, ASSESSMENTS);
            }
        }
    }

    /** Leaves those that learners see, and gives them. */
    private static List<Document> open(Document parent, String items) {
        List<Document> open = list(parent, items).stream().filter((item) -> OPEN.contains(item.get("status"))).toList();
        parent.put(items, open);
        return open;
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

}
