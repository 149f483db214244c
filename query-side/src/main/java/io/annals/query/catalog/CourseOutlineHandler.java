package io.annals.query.catalog;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.annals.api.Refusal;
import io.annals.api.course.CourseOutline;
import io.annals.api.course.CourseQuery.GetCourseOutline;
import io.annals.api.course.CourseStatus;
import io.annals.platform.messaging.Caller;
import io.annals.query.course.DraftVisibility;
import io.annals.query.document.DocumentViewMapper;
import io.annals.query.document.TenantDocuments;
import io.annals.query.learning.LearningReads;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class CourseOutlineHandler {

    private static final DocumentViewMapper<CourseOutline> OUTLINE = DocumentViewMapper.of(CourseOutline.class);

    private static final String ASSESSMENTS = "assessments";

    private final TenantDocuments documents;

    private final LearningReads learning;

    private final Clock clock;

    CourseOutlineHandler(TenantDocuments documents, LearningReads learning, Clock clock) {
        this.documents = documents;
        this.learning = learning;
        this.clock = clock;
    }

    @QueryHandler
    CourseOutline handle(GetCourseOutline query, Caller caller) {
        boolean drafts = DraftVisibility.shownTo(caller);
        Document course = this.documents.of(caller, "course_catalog")
            .one(query.courseId())
            .filter((found) -> drafts || CourseStatus.PUBLISHED.code().equals(found.get("status")))
            .orElseThrow(() -> Refusal.notFound("course"));
        CourseOutline whole = whole(course);
        return drafts ? whole
                : new PublishedOutline(this.learning.reading(course, whole, this.clock.instant(), caller)).of(whole);
    }

    private static CourseOutline whole(Document course) {
        place(course);
        return OUTLINE.view(course.append("id", course.get("_id")));
    }

    /** Puts the assessments into their units. Nothing is locked for course authors. */
    private static void place(Document course) {
        Map<String, Document> assessments = new HashMap<>();
        list(course, ASSESSMENTS)
            .forEach((assessment) -> assessments.put(assessment.getString("assessmentId"), assessment));
        for (Document module : list(course, "modules")) {
            module.append("locked", false);
            for (Document unit : list(module, "units")) {
                List<String> placed = unit.getList(ASSESSMENTS, String.class, List.of());
                unit.put(ASSESSMENTS, placed.stream().map(assessments::get).filter(Objects::nonNull).toList());
            }
        }
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

}
