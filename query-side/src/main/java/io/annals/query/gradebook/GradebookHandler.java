package io.annals.query.gradebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Page;
import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.learning.GradebookRow;
import io.annals.api.learning.LearningQuery.FindGradebook;
import io.annals.api.learning.LearningQuery.GetGradebookRow;
import io.annals.platform.messaging.Caller;
import io.annals.query.document.DocumentViews;
import io.annals.query.document.TenantCollection;
import io.annals.query.document.TenantDocuments;
import io.annals.query.document.Titles;
import io.annals.query.paging.Key;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class GradebookHandler {

    private static final Keyset<GradebookRow> BY_ENROLLMENT = Keyset.of(Key.id(GradebookRow::enrollmentId));

    private final TenantDocuments documents;

    GradebookHandler(TenantDocuments documents) {
        this.documents = documents;
    }

    @QueryHandler
    Page<GradebookRow> handle(FindGradebook query, Caller caller) {
        Slice<GradebookRow> slice = BY_ENROLLMENT.slice(query);
        List<Document> rows = gradebook(caller).having("courseId", query.courseId(), (UUID) slice.after().getFirst(),
                slice.limit());
        return slice.page(views(rows, caller));
    }

    @QueryHandler
    GradebookRow handle(GetGradebookRow query, Caller caller) {
        Document row = gradebook(caller).one(query.enrollmentId()).orElseThrow(() -> Refusal.notFound("enrolment"));
        return views(List.of(row), caller).getFirst();
    }

    private TenantCollection gradebook(Caller caller) {
        return this.documents.of(caller, "gradebook");
    }

    private List<GradebookRow> views(List<Document> rows, Caller caller) {
        Titles titles = Titles.of(distinct(rows, "courseId"), this.documents, caller);
        Map<String, Object> names = names(rows, caller);
        for (Document row : rows) {
            titles.nameAssessments(row.getList("results", Document.class, List.of()));
            row.append("enrollmentId", row.get("_id")).append("userName", names.get(row.getString("userId")));
        }
        return rows.stream().map((row) -> DocumentViews.view(row, GradebookRow.class)).toList();
    }

    /** What the learners are called, for who may know. */
    private Map<String, Object> names(List<Document> rows, Caller caller) {
        Map<String, Object> names = new HashMap<>();
        if (caller.may(Permission.USER_READ)) {
            this.documents.of(caller, "learner_dashboard")
                .some(distinct(rows, "userId"), "name")
                .forEach((learner) -> names.put(learner.getString("_id"), learner.get("name")));
        }
        return names;
    }

    private static List<String> distinct(List<Document> rows, String field) {
        return rows.stream().map((row) -> row.getString(field)).distinct().toList();
    }

}
