package io.annals.api.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.question.Matching;
import io.annals.api.assessment.question.Pair;
import io.annals.api.assessment.question.QuestionItem;
import io.annals.api.assessment.question.Response.Matched;

/**
 * Scores matching questions. The fraction is the number of right pairs divided by the
 * number of prompts; there is no penalty for a wrong pair. Prompts or choices with equal
 * texts are interchangeable. Every pair counts the same, as in Moodle and Blackboard.
 *
 * @see <a href="https://docs.moodle.org/en/Matching_question_type">Moodle, matching
 * questions</a>
 */
final class MatchingScoring {

    /** A prompt and a choice as they are seen. */
    private record TextPair(String prompt, String choice) {
    }

    private MatchingScoring() {
    }

    static ScoreFraction fraction(Matching question, Matched answer) {
        Map<UUID, String> prompts = QuestionItem.texts(question.prompts());
        Map<UUID, String> choices = QuestionItem.texts(question.choices());
        List<TextPair> left = new ArrayList<>(texts(question.pairs(), prompts, choices));
        int all = left.size();
        texts(answer.pairs().stream().distinct().toList(), prompts, choices).forEach(left::remove);
        return ScoreFraction.of(all - left.size(), all);
    }

    /** The pairs as they are seen; ids that are no item's are in no pair. */
    private static List<TextPair> texts(List<Pair> pairs, Map<UUID, String> prompts, Map<UUID, String> choices) {
        return pairs.stream()
            .filter((pair) -> prompts.containsKey(pair.promptId()) && choices.containsKey(pair.choiceId()))
            .map((pair) -> new TextPair(prompts.getOrDefault(pair.promptId(), ""),
                    choices.getOrDefault(pair.choiceId(), "")))
            .toList();
    }

}
