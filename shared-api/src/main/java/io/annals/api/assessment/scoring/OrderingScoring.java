package io.annals.api.assessment.scoring;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.assessment.question.Ordering;
import io.annals.api.assessment.question.Response.Ordered;

/**
 * Orders. With partial credit the share is the number of items that stand at their right
 * position, counted from the beginning, divided by the number of items: "absolute
 * position", the usual one of the grading types of Moodle's ordering questions. Without,
 * only the right order earns anything ("all or nothing").
 *
 * @see <a href="https://docs.moodle.org/en/Ordering_question_type">Moodle, ordering
 * questions</a>
 */
final class OrderingScoring {

    private OrderingScoring() {
    }

    static ScoreFraction share(Ordering question, Ordered answer) {
        List<UUID> key = question.arrangeable();
        List<UUID> given = answer.itemIds();
        if (!question.partialCredit() || given.equals(key)) {
            return ScoreFraction.allIf(given.equals(key));
        }
        long inPlace = IntStream.range(0, Math.min(key.size(), given.size()))
            .filter((i) -> key.get(i).equals(given.get(i)))
            .count();
        return ScoreFraction.of(inPlace, key.size());
    }

}
