package io.annals.command.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.AssessmentVersion.Question;
import io.annals.api.assessment.AssessmentVersion.Section;

/**
 * The released versions. A question that several of them have in the same words is kept
 * once, in memory as in snapshots.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Versions {

    /**
     * A version without the questions themselves.
     *
     * @param questions their places in the list of all, in their order
     */
    record Released(AssessmentConfiguration conditions, List<Section> sections, Map<UUID, Integer> questions) {
    }

    /** The first one first. */
    private List<Released> released = new ArrayList<>();

    /** Every wording of every question. */
    private List<Question> wordings = new ArrayList<>();

    /** Where in that list the last wording of each question is. */
    private Map<UUID, Integer> last = new HashMap<>();

    boolean isEmpty() {
        return this.released.isEmpty();
    }

    /** How many there are, which is the number of the latest. */
    int count() {
        return this.released.size();
    }

    AssessmentVersion numbered(int number) {
        Released found = released(number);
        AssessmentConfiguration said = found.conditions();
        return new AssessmentVersion(number, said.maxScore(), said.passingScore(), said.durationMins(),
                said.maxAttempts(), said.weight(), said.dueAt(), said.settings(), found.sections(),
                found.questions().values().stream().map(this.wordings::get).toList());
    }

    /** One question of a version; the others are not looked at. */
    Question question(int number, UUID questionId) {
        Integer place = released(number).questions().get(questionId);
        if (place == null) {
            throw Refusal.notFound("question");
        }
        return this.wordings.get(place);
    }

    private Released released(int number) {
        if (number < 1 || number > this.released.size()) {
            throw Refusal.notFound("assessment version");
        }
        return this.released.get(number - 1);
    }

    /** Whether the latest one has the question. */
    boolean latestHas(UUID questionId) {
        return this.released.getLast().questions().containsKey(questionId);
    }

    /**
     * The first version of an assessment without questions: before there were any, nobody
     * said what was released. Where there are, {@link #release} says so at once.
     */
    void begin(UUID assessmentId, AssessmentConfiguration conditions) {
        Section only = new Section(assessmentId, null, null, List.of());
        this.released.add(new Released(conditions, List.of(only), Map.of()));
    }

    /**
     * Adds a version, or says anew what one is that was there.
     * @param shared finds a question that is in memory already and the same
     */
    void release(AssessmentVersion version, UnaryOperator<Question> shared) {
        Map<UUID, Integer> places = new LinkedHashMap<>();
        version.questions().forEach((question) -> places.put(question.questionId(), place(question, shared)));
        Released added = new Released(AssessmentConfiguration.of(version), version.sections(), places);
        if (version.number() > this.released.size()) {
            this.released.add(added);
        }
        else {
            this.released.set(version.number() - 1, added);
        }
    }

    private Integer place(Question question, UnaryOperator<Question> shared) {
        Integer before = this.last.get(question.questionId());
        if (before != null && this.wordings.get(before).equals(question)) {
            return before;
        }
        this.wordings.add(shared.apply(question));
        int place = this.wordings.size() - 1;
        this.last.put(question.questionId(), place);
        return place;
    }

}
