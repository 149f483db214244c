package io.annals.projection.lms;

import java.util.List;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.AssessmentStatus;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.QuestionEvent;
import io.annals.api.assessment.SectionEvent;
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;

import static io.annals.projection.lms.LmsTables.ASSESSMENT;
import static io.annals.projection.lms.LmsTables.ASSESSMENT_VERSION;
import static io.annals.projection.lms.LmsTables.QUESTION_VERSION;

/**
 * Writes assessments and their versions. The first version has its row from the
 * beginning, because early histories have no event of its release.
 */
final class AssessmentRows {

    private static final String HAS_CHANGES = "has_unreleased_changes";

    private static final String RELEASED_AT = "released_at";

    private AssessmentRows() {
    }

    static void project(AssessmentEvent event, RowChanges rows) {
        switch (event) {
            case AssessmentCreated created -> create(created, rows);
            case AssessmentDescribed described -> assessment(event, rows).values(described.assessment());
            case AssessmentConfigured configured -> configure(configured, rows);
            case AssessmentPublished published -> {
                assessment(event, rows).with("status", AssessmentStatus.PUBLISHED)
                    .with("published_at", published.occurredAt())
                    .with("version_no", 1)
                    .with(HAS_CHANGES, false);
                rows.set(ASSESSMENT_VERSION, versionId(published.assessmentId(), 1))
                    .with(RELEASED_AT, published.occurredAt());
            }
            case AssessmentReleased released -> release(released, rows);
            case AssessmentClosed closed ->
                assessment(event, rows).with("status", AssessmentStatus.CLOSED).with("closed_at", closed.occurredAt());
            // Its effects are events of the attempts.
            case RegradeOrdered ordered -> assessment(event, rows);
            case SectionEvent section -> {
                assessment(event, rows).with(HAS_CHANGES, true);
                QuestionRows.project(section, rows);
            }
            case QuestionEvent question -> {
                assessment(event, rows).with(HAS_CHANGES, true);
                QuestionRows.project(question, rows);
            }
        }
    }

    private static Change assessment(AssessmentEvent event, RowChanges rows) {
        return rows.set(ASSESSMENT, event.assessmentId());
    }

    private static void create(AssessmentCreated created, RowChanges rows) {
        AssessmentConfiguration configuration = created.configuration();
        rows.insert(ASSESSMENT, created.assessmentId())
            .with("course_id", created.courseId())
            .with("unit_id", created.unitId())
            .values(created.assessment())
            .values(configuration)
            .with("working_copy", configuration)
            .with(HAS_CHANGES, true)
            .with("status", AssessmentStatus.DRAFT);
        version(created.assessmentId(), 1, rows).values(configuration)
            .with("sections", List.of())
            .with("question_count", 0);
        QuestionRows.begin(created, rows);
    }

    private static void configure(AssessmentConfigured configured, RowChanges rows) {
        AssessmentConfiguration configuration = configured.configuration();
        Change assessment = assessment(configured, rows).with("working_copy", configuration).with(HAS_CHANGES, true);
        if (!configured.published()) {
            assessment.values(configuration);
            rows.set(ASSESSMENT_VERSION, versionId(configured.assessmentId(), 1)).values(configuration);
        }
    }

    private static void release(AssessmentReleased event, RowChanges rows) {
        AssessmentVersion version = event.released();
        assessment(event, rows).values(version.configuration())
            .with("version_no", version.number())
            .with(HAS_CHANGES, false);
        version(event.assessmentId(), version.number(), rows).values(version.configuration())
            .with("sections", version.sections())
            .with("question_count", version.questionsPerAttempt())
            .with(RELEASED_AT, event.occurredAt());
        int place = 0;
        for (AssessmentQuestion question : version.questions()) {
            place++;
            Change row = rows
                .insert(QUESTION_VERSION,
                        Ids.named(event.assessmentId(), "version", Integer.toString(version.number()),
                                question.questionId().toString()))
                .with("assessment_id", event.assessmentId())
                .with("version_no", version.number())
                .with("question_id", question.questionId())
                .with("section_id", question.sectionId())
                .with("sequence_no", place);
            QuestionRows.write(question.question(), row);
        }
    }

    private static Change version(UUID assessmentId, int number, RowChanges rows) {
        return rows.insert(ASSESSMENT_VERSION, versionId(assessmentId, number))
            .with("assessment_id", assessmentId)
            .with("version_no", number);
    }

    private static UUID versionId(UUID assessmentId, int number) {
        return Ids.named(assessmentId, "version", Integer.toString(number));
    }

}
