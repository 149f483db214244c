package io.annals.api.assessment.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.annals.api.Ids;
import io.annals.api.assessment.question.QuestionArbitraries;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.scoring.QuestionSelection.Pool;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionSelectionTest {

    private static final UUID QUESTION = Ids.named(Ids.PLATFORM, "question");

    /** The first numbers of the reference implementation in C for the seed 1234567. */
    @Test
    void the_numbers_are_those_of_splitmix64() {
        SplitMix64 random = new SplitMix64(1_234_567);
        assertThat(LongStream.generate(random::next).limit(5).mapToObj(Long::toUnsignedString)).containsExactly(
                "6457827717110365317", "3203168211198807973", "9817491932198370423", "4593380528125082431",
                "16408922859458223821");
    }

    @Test
    void a_seed_gives_this_order_for_ever() {
        assertThat(QuestionSelection.questions(42, List.of(new Pool(ids(8), null)), true).stream().map(ids(8)::indexOf))
            .containsExactly(3, 1, 6, 2, 4, 0, 7, 5);
    }

    @Property
    void a_shuffle_is_a_permutation(@ForAll long seed, @ForAll @IntRange(max = 100) int size) {
        assertThat(QuestionSelection.questions(seed, List.of(new Pool(ids(size), null)), true))
            .containsExactlyInAnyOrderElementsOf(ids(size));
    }

    @Property
    void the_same_seed_gives_the_same_questions(@ForAll long seed, @ForAll @IntRange(max = 50) int size,
            @ForAll @IntRange(max = 50) int draw, @ForAll boolean shuffle) {
        List<Pool> pools = List.of(new Pool(ids(size), draw), new Pool(ids(3), null));
        assertThat(QuestionSelection.questions(seed, pools, shuffle))
            .isEqualTo(QuestionSelection.questions(seed, pools, shuffle));
    }

    @Property
    void a_draw_count_selects_that_many_different_questions(@ForAll long seed, @ForAll @IntRange(max = 50) int size,
            @ForAll @IntRange(max = 60) int draw, @ForAll boolean shuffle) {
        List<UUID> drawn = QuestionSelection.questions(seed, List.of(new Pool(ids(size), draw)), shuffle);
        assertThat(drawn).hasSize(Math.min(size, draw)).doesNotHaveDuplicates();
        assertThat(ids(size)).containsAll(drawn);
    }

    @Property
    void without_shuffling_the_authors_order_is_kept(@ForAll long seed, @ForAll @IntRange(max = 50) int draw) {
        List<UUID> drawn = QuestionSelection.questions(seed, List.of(new Pool(ids(50), draw)), false);
        assertThat(drawn.stream().map(ids(50)::indexOf).toList()).isSorted();
    }

    @Test
    void sections_stay_in_their_order() {
        List<UUID> drawn = QuestionSelection.questions(7,
                List.of(new Pool(ids(10).subList(0, 5), 2), new Pool(ids(10).subList(5, 10), 3)), true);
        assertThat(drawn.stream().map((id) -> ids(10).indexOf(id) / 5)).containsExactly(0, 0, 1, 1, 1);
    }

    @Test
    void every_question_is_selected_about_equally_often() {
        Map<UUID, Integer> times = new HashMap<>();
        for (long seed = 0; seed < 10_000; seed++) {
            QuestionSelection.questions(seed, List.of(new Pool(ids(10), 3)), true)
                .forEach((id) -> times.merge(id, 1, Integer::sum));
        }
        assertThat(times.values()).hasSize(10).allSatisfy((count) -> assertThat(count).isBetween(2800, 3200));
    }

    @Property
    void options_are_shuffled_if_configured_or_if_their_order_reveals_the_answer(@ForAll long seed,
            @ForAll("questions") QuestionBody question, @ForAll boolean shuffle) {
        List<UUID> order = QuestionSelection.options(seed, QUESTION, question, shuffle);
        assertThat(order).containsExactlyInAnyOrderElementsOf(question.shufflableIds())
            .isEqualTo(QuestionSelection.options(seed, QUESTION, question, shuffle));
        if (!shuffle && !question.orderRevealsKey()) {
            assertThat(order).isEqualTo(question.shufflableIds());
        }
        assertThat(question.forLearner(order).type()).isEqualTo(question.type());
    }

    @Test
    void the_options_of_each_question_are_shuffled_independently() {
        QuestionBody question = QuestionArbitraries.orderings().filter((each) -> each.items().size() == 8).sample();
        HashSet<List<UUID>> orders = new HashSet<>();
        ids(100).forEach((id) -> orders.add(QuestionSelection.options(42, id, question, true)));
        assertThat(orders).hasSizeGreaterThan(90);
    }

    @Provide
    Arbitrary<QuestionBody> questions() {
        return QuestionArbitraries.questions();
    }

    private static List<UUID> ids(int size) {
        return IntStream.range(0, size).mapToObj((i) -> Ids.named(Ids.PLATFORM, Integer.toString(i))).toList();
    }

}
