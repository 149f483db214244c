package io.annals.projection.lms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
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
import org.jspecify.annotations.Nullable;

import static io.annals.projection.lms.LmsTables.ASSESSMENT_SECTION;
import static io.annals.projection.lms.LmsTables.OPTION;
import static io.annals.projection.lms.LmsTables.QUESTION;

/**
 * The working copies of assessments: sections, questions and what these are made of. What
 * is removed keeps its row, without a place, because learners may have answered it.
 */
final class QuestionRows {

    private static final String SEQUENCE_NO = "sequence_no";

    private static final String REMOVED_AT = "removed_at";

    private QuestionRows() {
    }

    /** The section that an assessment has from the beginning. */
    static void begin(AssessmentCreated created, RowChanges rows) {
        section(created.assessmentId(), created.assessmentId(), 1, null, null, rows);
    }

    static void project(SectionEvent event, RowChanges rows) {
        UUID assessmentId = event.assessmentId();
        switch (event) {
            case SectionAdded added ->
                section(assessmentId, added.sectionId(), added.sequenceNo(), added.title(), added.drawCount(), rows);
            case SectionRevised revised -> rows.set(ASSESSMENT_SECTION, rowOf(assessmentId, revised.sectionId()))
                .with("title", revised.title())
                .with("draw_count", revised.drawCount());
            case SectionsReordered reordered -> sections(assessmentId, reordered.order(), rows);
            case SectionRemoved removed -> {
                sections(assessmentId, removed.order(), rows);
                rows.set(ASSESSMENT_SECTION, rowOf(assessmentId, removed.sectionId()))
                    .with(SEQUENCE_NO, null)
                    .with(REMOVED_AT, removed.occurredAt());
            }
        }
    }

    static void project(QuestionEvent event, RowChanges rows) {
        switch (event) {
            case QuestionAdded added -> {
                Change question = rows.insert(QUESTION, added.questionId())
                    .with("assessment_id", added.assessmentId())
                    .with("section_id", added.sectionId())
                    .with(SEQUENCE_NO, added.sequenceNo())
                    .with("explanation", added.explanation())
                    .with("metadata", added.metadata())
                    .with("status", QuestionStatus.ACTIVE.code());
                ask(question, added.text(), added.points(), added.body());
                parts(added.questionId(), added.body(), rows);
            }
            case QuestionRevised revised -> {
                Change question = rows.set(QUESTION, revised.questionId())
                    .with("explanation", revised.explanation())
                    .with("metadata", revised.metadata());
                ask(question, revised.text(), revised.points(), revised.body());
                revised.droppedParts().forEach((part) -> remove(OPTION, part, revised.occurredAt(), rows));
                parts(revised.questionId(), revised.body(), rows);
            }
            case QuestionMoved moved -> {
                rows.set(QUESTION, moved.questionId()).with("section_id", moved.toSectionId());
                number(QUESTION, moved.fromOrder(), UnaryOperator.identity(), rows);
                number(QUESTION, moved.toOrder(), UnaryOperator.identity(), rows);
            }
            case QuestionRemoved removed -> {
                number(QUESTION, removed.order(), UnaryOperator.identity(), rows);
                remove(QUESTION, removed.questionId(), removed.occurredAt(), rows).with("status",
                        QuestionStatus.REMOVED.code());
            }
        }
    }

    private static void ask(Change question, String text, BigDecimal points, QuestionBody body) {
        question.with("type", body.type())
            .with("question_text", text)
            .with("points", points)
            .with("correct_answer", body.key())
            .with("body", body);
    }

    private static void parts(UUID questionId, QuestionBody body, RowChanges rows) {
        int place = 0;
        for (QuestionPart part : body.parts()) {
            place++;
            rows.insert(OPTION, part.id())
                .with("question_id", questionId)
                .with("role", part.role().code())
                .with("text", part.text())
                .with("is_correct", part.correct())
                .with("metadata", part.metadata())
                .with(SEQUENCE_NO, place)
                .with(REMOVED_AT, null);
        }
    }

    private static void section(UUID assessmentId, UUID sectionId, int place, @Nullable String title,
            @Nullable Integer drawCount, RowChanges rows) {
        rows.insert(ASSESSMENT_SECTION, rowOf(assessmentId, sectionId))
            .with("assessment_id", assessmentId)
            .with("section_id", sectionId)
            .with(SEQUENCE_NO, place)
            .with("title", title)
            .with("draw_count", drawCount);
    }

    private static void sections(UUID assessmentId, List<UUID> order, RowChanges rows) {
        number(ASSESSMENT_SECTION, order, (sectionId) -> rowOf(assessmentId, sectionId), rows);
    }

    private static void number(Table table, List<UUID> order, UnaryOperator<UUID> rowOf, RowChanges rows) {
        for (int place = 0; place < order.size(); place++) {
            rows.set(table, rowOf.apply(order.get(place))).with(SEQUENCE_NO, place + 1);
        }
    }

    private static Change remove(Table table, UUID id, Instant at, RowChanges rows) {
        return rows.set(table, id).with(SEQUENCE_NO, null).with(REMOVED_AT, at);
    }

    /** Sections of two assessments may have the same id. */
    private static UUID rowOf(UUID assessmentId, UUID sectionId) {
        return Ids.named(assessmentId, "section", sectionId.toString());
    }

}
