package io.annals.query.dashboard;

import java.util.List;

import io.annals.api.Refusal;
import io.annals.api.learning.LearnerDashboard;
import io.annals.api.learning.LearningQuery.GetLearnerDashboard;
import io.annals.platform.messaging.Caller;
import io.annals.query.document.DocumentViews;
import io.annals.query.document.TenantDocuments;
import io.annals.query.document.Titles;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class LearnerDashboardHandler {

    private final TenantDocuments documents;

    LearnerDashboardHandler(TenantDocuments documents) {
        this.documents = documents;
    }

    @QueryHandler
    LearnerDashboard handle(GetLearnerDashboard query, Caller caller) {
        Document dashboard = this.documents.of(caller, "learner_dashboard")
            .one(query.userId())
            .orElseThrow(() -> Refusal.notFound("user"));
        List<Document> enrollments = dashboard.getList("enrollments", Document.class, List.of());
        Titles titles = Titles.of(enrollments.stream().map((enrollment) -> enrollment.getString("courseId")).toList(),
                this.documents, caller);
        for (Document enrollment : enrollments) {
            titles.nameCourse(enrollment);
            titles.nameAssessments(enrollment.getList("results", Document.class, List.of()));
        }
        return DocumentViews.view(dashboard.append("userId", dashboard.get("_id")), LearnerDashboard.class);
    }

}
