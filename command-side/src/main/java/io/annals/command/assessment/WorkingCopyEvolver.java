package io.annals.command.assessment;

import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentVersion.Question;
import io.annals.api.assessment.QuestionEvent;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.QuestionEvent.QuestionMoved;
import io.annals.api.assessment.QuestionEvent.QuestionRemoved;
import io.annals.api.assessment.QuestionEvent.QuestionRevised;
import io.annals.api.assessment.SectionEvent;
import io.annals.api.assessment.SectionEvent.SectionAdded;
import io.annals.api.assessment.SectionEvent.SectionRemoved;
import io.annals.api.assessment.SectionEvent.SectionRevised;
import io.annals.api.assessment.SectionEvent.SectionsReordered;

/** What events make of a working copy. */
final class WorkingCopyEvolver {

    private WorkingCopyEvolver() {
    }

    static void evolve(WorkingCopy copy, AssessmentEvent event) {
        switch (event) {
            case AssessmentCreated created -> {
                copy.conditions(AssessmentConfiguration.of(created));
                add(copy, WorkingSection.added(created.assessmentId(), null, null));
            }
            case AssessmentConfigured configured -> copy.conditions(AssessmentConfiguration.of(configured));
            case SectionEvent section -> evolve(copy, section);
            case QuestionEvent question -> evolve(copy, question);
            default -> {
                // It changes nothing of what is written.
            }
        }
    }

    private static void evolve(WorkingCopy copy, SectionEvent event) {
        switch (event) {
            case SectionAdded added ->
                add(copy, WorkingSection.added(added.sectionId(), added.title(), added.drawCount()));
            case SectionRevised revised -> copy.sections()
                .computeIfPresent(revised.sectionId(),
                        (id, section) -> section.revised(revised.title(), revised.drawCount()));
            case SectionsReordered reordered -> arrange(copy, reordered.order());
            case SectionRemoved removed -> {
                arrange(copy, removed.order());
                copy.sections().remove(removed.sectionId());
            }
        }
    }

    private static void evolve(WorkingCopy copy, QuestionEvent event) {
        switch (event) {
            case QuestionAdded added -> {
                copy.questions()
                    .put(added.questionId(), new Question(added.questionId(), added.sectionId(), added.text(),
                            added.points(), added.body(), added.explanation(), added.metadata()));
                copy.section(added.sectionId()).questionIds().add(added.questionId());
            }
            case QuestionRevised revised -> copy.questions()
                .computeIfPresent(revised.questionId(), (id, before) -> new Question(id, before.sectionId(),
                        revised.text(), revised.points(), revised.body(), revised.explanation(), revised.metadata()));
            case QuestionMoved moved -> {
                if (!moved.fromSectionId().equals(moved.toSectionId())) {
                    copy.section(moved.fromSectionId()).arrange(moved.fromOrder());
                    copy.questions()
                        .computeIfPresent(moved.questionId(), (id, question) -> within(moved.toSectionId(), question));
                }
                copy.section(moved.toSectionId()).arrange(moved.toOrder());
            }
            case QuestionRemoved removed -> {
                copy.section(removed.sectionId()).arrange(removed.order());
                copy.questions().remove(removed.questionId());
            }
        }
    }

    private static void add(WorkingCopy copy, WorkingSection section) {
        copy.sections().put(section.sectionId(), section);
        copy.order().add(section.sectionId());
    }

    private static void arrange(WorkingCopy copy, List<UUID> order) {
        copy.order().clear();
        copy.order().addAll(order);
    }

    private static Question within(UUID sectionId, Question question) {
        return new Question(question.questionId(), sectionId, question.text(), question.points(), question.body(),
                question.explanation(), question.metadata());
    }

}
