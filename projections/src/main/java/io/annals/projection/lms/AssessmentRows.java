package io.annals.projection.lms;

import java.util.List;
import java.util.UUID;

import io.annals.api.Ids;
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
 * Assessments and their versions. The first version has its row from the beginning,
 * because it may be released by an event that does not say what is in it.
 */
final class AssessmentRows {

    private static final String UNRELEASED = "has_unreleased_changes";

    private static final String RELEASED_AT = "released_at";

    private AssessmentRows() {
    }

    static void project(AssessmentEvent event, RowChanges rows) {
        if (event instanceof AssessmentCreated created) {
            create(created, rows);
            return;
        }
        Change assessment = rows.set(ASSESSMENT, event.assessmentId());
        switch (event) {
            case AssessmentCreated created -> {
            }
            case AssessmentDescribed described -> assessment.with("title", described.title())
                .with("description", described.description())
                .with("type", described.type());
            case AssessmentConfigured configured -> configure(configured, assessment, rows);
            case AssessmentPublished published -> {
                assessment.with("status", AssessmentStatus.PUBLISHED.code())
                    .with("published_at", published.occurredAt())
                    .with("version_no", 1)
                    .with(UNRELEASED, false);
                rows.set(ASSESSMENT_VERSION, versionId(published.assessmentId(), 1))
                    .with(RELEASED_AT, published.occurredAt());
            }
            case AssessmentReleased released -> release(released, assessment, rows);
            case AssessmentClosed closed ->
                assessment.with("status", AssessmentStatus.CLOSED.code()).with("closed_at", closed.occurredAt());
            // What it changes is said by the attempts.
            case RegradeOrdered ordered -> {
            }
            case SectionEvent section -> {
                assessment.with(UNRELEASED, true);
                QuestionRows.project(section, rows);
            }
            case QuestionEvent question -> {
                assessment.with(UNRELEASED, true);
                QuestionRows.project(question, rows);
            }
        }
    }

    private static void create(AssessmentCreated created, RowChanges rows) {
        AssessmentColumns terms = AssessmentColumns.of(created);
        terms.in(rows.insert(ASSESSMENT, created.assessmentId()))
            .with("course_id", created.courseId())
            .with("unit_id", created.unitId())
            .with("title", created.title())
            .with("description", created.description())
            .with("type", created.type())
            .with("working_copy", terms)
            .with(UNRELEASED, true)
            .with("status", AssessmentStatus.DRAFT.code());
        terms.in(version(created.assessmentId(), 1, rows)).with("sections", List.of()).with("question_count", 0);
        QuestionRows.begin(created, rows);
    }

    private static void configure(AssessmentConfigured configured, Change assessment, RowChanges rows) {
        AssessmentColumns terms = AssessmentColumns.of(configured);
        assessment.with("working_copy", terms).with(UNRELEASED, true);
        if (!configured.published()) {
            terms.in(assessment);
            terms.in(rows.set(ASSESSMENT_VERSION, versionId(configured.assessmentId(), 1)));
        }
    }

    private static void release(AssessmentReleased event, Change assessment, RowChanges rows) {
        AssessmentVersion released = event.released();
        AssessmentColumns terms = AssessmentColumns.of(released);
        terms.in(assessment).with("version_no", released.number()).with(UNRELEASED, false);
        terms.in(version(event.assessmentId(), released.number(), rows))
            .with("sections", released.sections())
            .with("question_count", released.questionsPerAttempt())
            .with(RELEASED_AT, event.occurredAt());
        int place = 0;
        for (AssessmentQuestion question : released.questions()) {
            place++;
            rows.insert(QUESTION_VERSION,
                    Ids.named(event.assessmentId(), "version", Integer.toString(released.number()),
                            question.questionId().toString()))
                .with("assessment_id", event.assessmentId())
                .with("version_no", released.number())
                .with("question_id", question.questionId())
                .with("section_id", question.sectionId())
                .with("sequence_no", place)
                .with("type", question.body().type())
                .with("question_text", question.text())
                .with("points", question.points())
                .with("body", question.body())
                .with("explanation", question.explanation())
                .with("metadata", question.metadata());
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
