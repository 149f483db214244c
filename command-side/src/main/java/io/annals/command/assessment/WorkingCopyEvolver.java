package io.annals.command.assessment;

import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.QuestionEvent;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.QuestionEvent.QuestionMoved;
import io.annals.api.assessment.QuestionEvent.QuestionRemoved;
import io.annals.api.assessment.QuestionEvent.QuestionRevised;
import io.annals.api.assessment.Section;
import io.annals.api.assessment.SectionEvent;
import io.annals.api.assessment.SectionEvent.SectionAdded;
import io.annals.api.assessment.SectionEvent.SectionRemoved;
import io.annals.api.assessment.SectionEvent.SectionRevised;
import io.annals.api.assessment.SectionEvent.SectionsReordered;

/** Applies events to a working copy. */
final class WorkingCopyEvolver {

    private WorkingCopyEvolver() {
    }

    static void evolve(WorkingCopy copy, AssessmentEvent event) {
        switch (event) {
            case AssessmentCreated created -> {
                copy.configuration(created.configuration());
                add(copy, WorkingSection.empty(created.assessmentId(), Section.UNTITLED));
            }
            case AssessmentConfigured configured -> copy.configuration(configured.configuration());
            case SectionEvent section -> evolve(copy, section);
            case QuestionEvent question -> evolve(copy, question);
            case AssessmentDescribed described -> {
            }
            case AssessmentPublished published -> {
            }
            case AssessmentReleased released -> {
            }
            case AssessmentClosed closed -> {
            }
            case RegradeOrdered ordered -> {
            }
        }
    }

    private static void evolve(WorkingCopy copy, SectionEvent event) {
        switch (event) {
            case SectionAdded added -> add(copy, WorkingSection.empty(added.sectionId(), added.section()));
            case SectionRevised revised -> copy.sections()
                .computeIfPresent(revised.sectionId(), (id, section) -> section.revised(revised.section()));
            case SectionsReordered reordered -> reorder(copy, reordered.order());
            case SectionRemoved removed -> {
                reorder(copy, removed.order());
                copy.sections().remove(removed.sectionId());
            }
        }
    }

    private static void evolve(WorkingCopy copy, QuestionEvent event) {
        switch (event) {
            case QuestionAdded added -> {
                copy.questions()
                    .put(added.questionId(),
                            new AssessmentQuestion(added.questionId(), added.sectionId(), added.question()));
                copy.section(added.sectionId()).questionIds().add(added.questionId());
                copy.ids().evolve(added.questionId(), added.question().body());
            }
            case QuestionRevised revised -> {
                copy.questions()
                    .computeIfPresent(revised.questionId(), (id, before) -> before.revised(revised.question()));
                copy.ids().evolve(revised.questionId(), revised.question().body());
            }
            case QuestionMoved moved -> {
                if (!moved.fromSectionId().equals(moved.toSectionId())) {
                    copy.section(moved.fromSectionId()).reorder(moved.fromOrder());
                    copy.questions()
                        .computeIfPresent(moved.questionId(),
                                (id, question) -> question.inSection(moved.toSectionId()));
                }
                copy.section(moved.toSectionId()).reorder(moved.toOrder());
            }
            case QuestionRemoved removed -> {
                copy.section(removed.sectionId()).reorder(removed.order());
                copy.questions().remove(removed.questionId());
            }
        }
    }

    private static void add(WorkingCopy copy, WorkingSection section) {
        copy.sections().put(section.sectionId(), section);
        copy.order().add(section.sectionId());
        copy.ids().evolve(section.sectionId());
    }

    private static void reorder(WorkingCopy copy, List<UUID> order) {
        copy.order().clear();
        copy.order().addAll(order);
    }

}
