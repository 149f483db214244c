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
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.AssessmentVersion;
import org.jspecify.annotations.Nullable;

/**
 * What authors edit; learners get it once it is released. Only {@link WorkingCopyEvolver}
 * changes it.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class WorkingCopy {

    private @Nullable AssessmentConfiguration configuration;

    /** The sections in order. */
    private List<UUID> order = new ArrayList<>();

    private Map<UUID, WorkingSection> sections = new HashMap<>();

    private Map<UUID, AssessmentQuestion> questions = new HashMap<>();

    private AssessmentIds ids = new AssessmentIds();

    AssessmentConfiguration configuration() {
        return Objects.requireNonNull(this.configuration);
    }

    void configuration(AssessmentConfiguration other) {
        this.configuration = other;
    }

    /** The sections in order. */
    List<UUID> order() {
        return this.order;
    }

    Map<UUID, WorkingSection> sections() {
        return this.sections;
    }

    Map<UUID, AssessmentQuestion> questions() {
        return this.questions;
    }

    AssessmentIds ids() {
        return this.ids;
    }

    WorkingSection section(UUID sectionId) {
        return found(this.sections.get(sectionId), "section");
    }

    AssessmentQuestion question(UUID questionId) {
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

    Stream<AssessmentQuestion> questionsOf(WorkingSection section) {
        return section.questionIds().stream().map(this::question);
    }

    /** The working copy as a version. */
    AssessmentVersion toVersion(int number) {
        return new AssessmentVersion(number, configuration(), inOrder().map(WorkingSection::released).toList(),
                inOrder().flatMap(this::questionsOf).toList());
    }

    /** Returns the equal question of the working copy, if any, to keep one instance. */
    AssessmentQuestion shared(AssessmentQuestion other) {
        AssessmentQuestion own = this.questions.get(other.questionId());
        return (own != null && own.equals(other)) ? own : other;
    }

}
