package io.annals.command.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.AssessmentVersion.Question;
import org.jspecify.annotations.Nullable;

/**
 * What authors write and learners do not meet before it is released. Others read it;
 * {@link WorkingCopyEvolver} alone changes it.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class WorkingCopy {

    private @Nullable AssessmentConfiguration conditions;

    /** The sections in order. */
    private List<UUID> order = new ArrayList<>();

    private Map<UUID, WorkingSection> sections = new HashMap<>();

    private Map<UUID, Question> questions = new HashMap<>();

    AssessmentConfiguration conditions() {
        return Objects.requireNonNull(this.conditions);
    }

    void conditions(AssessmentConfiguration other) {
        this.conditions = other;
    }

    /** The sections, in order. */
    List<UUID> order() {
        return this.order;
    }

    Map<UUID, WorkingSection> sections() {
        return this.sections;
    }

    Map<UUID, Question> questions() {
        return this.questions;
    }

    WorkingSection section(UUID sectionId) {
        return found(this.sections.get(sectionId), "section");
    }

    Question question(UUID questionId) {
        return found(this.questions.get(questionId), "question");
    }

    private static <T> T found(@Nullable T item, String what) {
        if (item == null) {
            throw Refusal.notFound(what);
        }
        return item;
    }

    Stream<WorkingSection> inOrder() {
        return this.order.stream().map(this::section);
    }

    Stream<Question> questionsOf(WorkingSection section) {
        return section.questionIds().stream().map(this::question);
    }

    /** All of it as a version. */
    AssessmentVersion as(int number) {
        AssessmentConfiguration said = conditions();
        return new AssessmentVersion(number, said.maxScore(), said.passingScore(), said.durationMins(),
                said.maxAttempts(), said.weight(), said.dueAt(), said.settings(),
                inOrder().map(WorkingSection::released).toList(), inOrder().flatMap(this::questionsOf).toList());
    }

    /** The question as it stands here where it is the same, so that there is only one. */
    Question shared(Question other) {
        Question own = this.questions.get(other.questionId());
        return (own != null && own.equals(other)) ? own : other;
    }

}
