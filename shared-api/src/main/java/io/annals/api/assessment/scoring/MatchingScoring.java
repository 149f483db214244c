package io.annals.api.assessment.scoring;

import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.question.Matching;
import io.annals.api.assessment.question.Response.Matched;

/**
 * Scores matching questions. The fraction is the number of right pairs divided by the
 * number of prompts; there is no penalty for a wrong pair. Every pair counts the same, as
 * in Moodle and Blackboard.
 *
 * @see <a href="https://docs.moodle.org/en/Matching_question_type">Moodle, matching
 * questions</a>
 */
final class MatchingScoring {

    private MatchingScoring() {
    }

    static ScoreFraction fraction(Matching question, Matched answer) {
        Map<UUID, UUID> key = question.choiceByPrompt();
        long right = answer.pairs()
            .stream()
            .distinct()
            .filter((pair) -> pair.choiceId().equals(key.get(pair.promptId())))
            .count();
        return ScoreFraction.of(right, key.size());
    }

}
