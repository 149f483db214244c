package io.annals.api.assessment.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.assessment.question.QuestionBody;
import org.jspecify.annotations.Nullable;

/**
 * Selects the questions of an attempt and shuffles them and their options. The result
 * depends only on the seed that is stored with the attempt, on every JVM and for ever:
 * the numbers come from SplitMix64 ({@link SplitMix64}), and lists are shuffled by Fisher
 * and Yates' method from the last element to the second.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood, Fast
 * splittable pseudorandom number generators</a>
 */
public final class QuestionSelection {

    private QuestionSelection() {
    }

    /**
     * A section of an assessment.
     *
     * @param questionIds its questions in the author's order
     * @param drawCount how many of them an attempt gets; all if absent or not below their
     * number
     */
    public record Pool(List<UUID> questionIds, @Nullable Integer drawCount) {

        public Pool {
            questionIds = List.copyOf(questionIds);
        }

    }

    /**
     * Selects the questions of an attempt.
     * @param pools the sections in order, which is kept
     * @param shuffle whether to shuffle the questions of a section; otherwise they are in
     * the author's order
     */
    public static List<UUID> questions(long seed, List<Pool> pools, boolean shuffle) {
        SplitMix64 random = new SplitMix64(seed);
        return pools.stream().flatMap((pool) -> selected(pool, shuffle, random).stream()).toList();
    }

    /**
     * The order of a question's options in an attempt, as
     * {@link QuestionBody#forLearner(List)} takes it.
     * @param shuffle whether to shuffle them; they are shuffled anyway if the author's
     * order reveals the right answer
     */
    public static List<UUID> options(long seed, UUID questionId, QuestionBody question, boolean shuffle) {
        List<UUID> options = question.shufflableIds();
        return (shuffle || question.orderRevealsKey()) ? shuffled(options, new SplitMix64(seed).splitBy(questionId))
                : options;
    }

    private static List<UUID> selected(Pool pool, boolean shuffle, SplitMix64 random) {
        List<UUID> all = pool.questionIds();
        int count = (pool.drawCount() != null) ? Math.clamp(pool.drawCount(), 0, all.size()) : all.size();
        if (count == all.size() && !shuffle) {
            return all;
        }
        List<UUID> selected = shuffled(all, random).subList(0, count);
        if (shuffle) {
            return selected;
        }
        Set<UUID> kept = new HashSet<>(selected);
        return all.stream().filter(kept::contains).toList();
    }

    private static List<UUID> shuffled(List<UUID> list, SplitMix64 random) {
        List<UUID> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.below(i + 1));
        }
        return List.copyOf(shuffled);
    }

}
