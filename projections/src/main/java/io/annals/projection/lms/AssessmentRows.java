package io.annals.projection.lms;

import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.projection.relational.Rows;

import static io.annals.projection.lms.LmsTables.ASSESSMENT;

/** Assessments. */
final class AssessmentRows {

    private AssessmentRows() {
    }

    static void project(AssessmentEvent event, Rows rows) {
        switch (event) {
            case AssessmentCreated created -> rows.insert(ASSESSMENT, created.assessmentId())
                .with("course_id", created.courseId())
                .with("unit_id", created.unitId())
                .with("title", created.title())
                .with("description", created.description())
                .with("type", created.type())
                .with("max_score", created.maxScore())
                .with("passing_score", created.passingScore())
                .with("duration_mins", created.durationMins())
                .with("max_attempts", created.maxAttempts())
                .with("weight", created.weight())
                .with("due_at", created.dueAt())
                .with("settings", created.settings())
                .with("status", "draft");
            case AssessmentPublished published -> rows.set(ASSESSMENT, published.assessmentId())
                .with("status", "published")
                .with("published_at", published.occurredAt());
            case AssessmentEvent.AssessmentDescribed described -> {
            }
            case AssessmentEvent.AssessmentConfigured configured -> {
            }
            case AssessmentEvent.AssessmentReleased released -> {
            }
            case AssessmentEvent.RegradeOrdered ordered -> {
            }
            case io.annals.api.assessment.SectionEvent section -> {
            }
            case io.annals.api.assessment.QuestionEvent question -> {
            }
            case AssessmentClosed closed -> rows.set(ASSESSMENT, closed.assessmentId()).with("status", "closed");
        }
    }

}
