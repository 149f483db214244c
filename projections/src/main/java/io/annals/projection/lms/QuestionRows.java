package io.annals.projection.lms;

import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionEvent;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.QuestionEvent.QuestionMoved;
import io.annals.api.assessment.QuestionEvent.QuestionRemoved;
import io.annals.api.assessment.QuestionEvent.QuestionRevised;
import io.annals.api.assessment.QuestionStatus;
import io.annals.api.assessment.SectionEvent;
import io.annals.api.assessment.SectionEvent.SectionAdded;
import io.annals.api.assessment.SectionEvent.SectionRemoved;
import io.annals.api.assessment.SectionEvent.SectionRevised;
import io.annals.api.assessment.SectionEvent.SectionsReordered;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.QuestionPart;
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;
import io.annals.projection.relational.Table;

import static io.annals.projection.lms.LmsTables.ASSESSMENT_SECTION;
import static io.annals.projection.lms.LmsTables.OPTION;
import static io.annals.projection.lms.LmsTables.QUESTION;

/**
 * Writes the sections, questions and options of working copies. A removed item keeps its
 * row without a position, because learners may have answered it.
 */
final class QuestionRows {

    private static final String SEQUENCE_NO = "sequence_no";

    private QuestionRows() {
    }

    /** Inserts the section that an assessment is created with. */
    static void begin(AssessmentCreated created, RowChanges rows) {
        rows.insert(ASSESSMENT_SECTION, created.assessmentId(), created.assessmentId()).with(SEQUENCE_NO, 1);
    }

    static void project(SectionEvent event, RowChanges rows) {
        switch (event) {
            case SectionAdded added -> rows.insert(ASSESSMENT_SECTION, added.assessmentId(), added.sectionId())
                .with(SEQUENCE_NO, added.sequenceNo())
                .values(added.section());
            case SectionRevised revised ->
                rows.set(ASSESSMENT_SECTION, revised.assessmentId(), revised.sectionId()).values(revised.section());
            case SectionsReordered reordered ->
                number(ASSESSMENT_SECTION, reordered.assessmentId(), reordered.order(), rows);
            case SectionRemoved removed -> {
                number(ASSESSMENT_SECTION, removed.assessmentId(), removed.order(), rows);
                remove(ASSESSMENT_SECTION, removed.assessmentId(), removed.sectionId(), rows);
            }
        }
    }

    static void project(QuestionEvent event, RowChanges rows) {
        UUID assessmentId = event.assessmentId();
        switch (event) {
            case QuestionAdded added -> {
                Change question = rows.insert(QUESTION, assessmentId, added.questionId())
                    .with("section_id", added.sectionId())
                    .with(SEQUENCE_NO, added.sequenceNo())
                    .with("status", QuestionStatus.ACTIVE);
                write(added.question(), question).with("correct_answer", added.question().body().key());
                options(added, added.question().body(), rows);
            }
            case QuestionRevised revised -> {
                Change question = rows.set(QUESTION, assessmentId, revised.questionId());
                write(revised.question(), question).with("correct_answer", revised.question().body().key());
                revised.droppedParts().forEach((part) -> remove(OPTION, assessmentId, part, rows));
                options(revised, revised.question().body(), rows);
            }
            case QuestionMoved moved -> {
                rows.set(QUESTION, assessmentId, moved.questionId()).with("section_id", moved.toSectionId());
                number(QUESTION, assessmentId, moved.fromOrder(), rows);
                number(QUESTION, assessmentId, moved.toOrder(), rows);
            }
            case QuestionRemoved removed -> {
                number(QUESTION, assessmentId, removed.order(), rows);
                remove(QUESTION, assessmentId, removed.questionId(), rows).with("status", QuestionStatus.REMOVED);
            }
        }
    }

    /** Sets the columns that questions have in working copies and in versions. */
    static Change write(Question stated, Change row) {
        return row.with("type", stated.body().type())
            .with("question_text", stated.text())
            .with("points", stated.points())
            .with("body", stated.body())
            .with("explanation", stated.explanation())
            .with("metadata", stated.metadata());
    }

    private static void options(QuestionEvent question, QuestionBody body, RowChanges rows) {
        int place = 0;
        for (QuestionPart part : body.parts()) {
            place++;
            rows.insert(OPTION, question.assessmentId(), part.id())
                .with("question_id", question.questionId())
                .with("role", part.role())
                .with("text", part.text())
                .with("is_correct", part.correct())
                .with("metadata", part.metadata())
                .with(SEQUENCE_NO, place);
        }
    }

    private static void number(Table table, UUID assessmentId, List<UUID> order, RowChanges rows) {
        for (int i = 0; i < order.size(); i++) {
            rows.set(table, assessmentId, order.get(i)).with(SEQUENCE_NO, i + 1);
        }
    }

    private static Change remove(Table table, UUID assessmentId, UUID id, RowChanges rows) {
        return rows.remove(table, assessmentId, id).with(SEQUENCE_NO, null);
    }

}
