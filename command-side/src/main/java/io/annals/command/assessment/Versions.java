package io.annals.command.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.AssessmentSection;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.Section;

/**
 * The released versions. A question that is equal in several versions is kept once, in
 * memory and in snapshots.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Versions {

    /**
     * A version whose questions are kept in the list of all.
     *
     * @param questions the index of each question in that list, in order
     */
    private record Released(AssessmentConfiguration configuration, List<AssessmentSection> sections,
            Map<UUID, Integer> questions) {
    }

    /** By version number. */
    private List<Released> released = new ArrayList<>();

    /** The questions of all versions. */
    private List<AssessmentQuestion> questions = new ArrayList<>();

    /** The last index of each question in that list. */
    private Map<UUID, Integer> last = new HashMap<>();

    boolean isEmpty() {
        return this.released.isEmpty();
    }

    /** How many versions there are, which is the number of the latest. */
    int count() {
        return this.released.size();
    }

    AssessmentVersion numbered(int number) {
        Released found = released(number);
        return new AssessmentVersion(number, found.configuration(), found.sections(),
                found.questions().values().stream().map(this.questions::get).toList());
    }

    /** Finds one question of a version without building the version. */
    AssessmentQuestion question(int number, UUID questionId) {
        Integer index = released(number).questions().get(questionId);
        if (index == null) {
            throw Refusal.notFound("question");
        }
        return this.questions.get(index);
    }

    private Released released(int number) {
        if (number < 1 || number > this.released.size()) {
            throw Refusal.notFound("assessment version", "version");
        }
        return this.released.get(number - 1);
    }

    /** The latest version that has a question; empty if none has it. */
    OptionalInt latestWith(UUID questionId) {
        return IntStream.iterate(count(), (number) -> number > 0, (number) -> number - 1)
            .filter((number) -> released(number).questions().containsKey(questionId))
            .findFirst();
    }

    /**
     * Adds the first version of an assessment without questions. Early histories have no
     * event of its release; if there is one, {@link #release} replaces the version.
     */
    void begin(UUID assessmentId, AssessmentConfiguration configuration) {
        AssessmentSection only = new AssessmentSection(assessmentId, Section.UNTITLED, List.of());
        this.released.add(new Released(configuration, List.of(only), Map.of()));
    }

    /**
     * Adds a version or replaces the one with its number.
     * @param shared finds an equal question that is in memory already
     */
    void release(AssessmentVersion version, UnaryOperator<AssessmentQuestion> shared) {
        Map<UUID, Integer> indexes = new LinkedHashMap<>();
        version.questions().forEach((question) -> indexes.put(question.questionId(), indexOf(question, shared)));
        Released added = new Released(version.configuration(), version.sections(), indexes);
        if (version.number() > this.released.size()) {
            this.released.add(added);
        }
        else {
            this.released.set(version.number() - 1, added);
        }
    }

    private Integer indexOf(AssessmentQuestion question, UnaryOperator<AssessmentQuestion> shared) {
        Integer before = this.last.get(question.questionId());
        if (before != null && this.questions.get(before).equals(question)) {
            return before;
        }
        this.questions.add(shared.apply(question));
        int index = this.questions.size() - 1;
        this.last.put(question.questionId(), index);
        return index;
    }

}
