package io.annals.api.assessment.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.assessment.question.Ordering;
import io.annals.api.assessment.question.QuestionItem;
import io.annals.api.assessment.question.Response.Ordered;

/**
 * Scores ordering questions. With partial credit the fraction is the number of items at
 * their right position, counted from the beginning, divided by the number of items: the
 * grading type "absolute position" of Moodle's ordering questions. Without it, only the
 * right order earns points ("all or nothing"). Items with equal texts are
 * interchangeable.
 *
 * @see <a href="https://docs.moodle.org/en/Ordering_question_type">Moodle, ordering
 * questions</a>
 */
final class OrderingScoring {

    private OrderingScoring() {
    }

    static ScoreFraction fraction(Ordering question, Ordered answer) {
        Map<UUID, String> texts = QuestionItem.texts(question.items());
        List<String> key = texts(question.shufflableIds(), texts);
        List<String> given = texts(answer.itemIds(), texts);
        if (!question.partialCredit() || given.equals(key)) {
            return ScoreFraction.allIf(given.equals(key));
        }
        long inPlace = IntStream.range(0, Math.min(key.size(), given.size()))
            .filter((i) -> key.get(i).equals(given.get(i)))
            .count();
        return ScoreFraction.of(inPlace, key.size());
    }

    /** The texts of items; an id that is no item's stands for itself. */
    private static List<String> texts(List<UUID> ids, Map<UUID, String> texts) {
        return ids.stream().map((id) -> texts.getOrDefault(id, id.toString())).toList();
    }

}
