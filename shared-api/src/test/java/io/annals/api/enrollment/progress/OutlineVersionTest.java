package io.annals.api.enrollment.progress;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutlineVersionTest {

    private static final UUID CONTENT = new UUID(0, 1);

    private static final UUID OPTIONAL = new UUID(0, 2);

    private static final UUID QUIZ = new UUID(0, 3);

    @Test
    void a_learner_stays_on_the_first_version_until_a_later_one_moves_learners() {
        List<OutlineVersion> released = List.of(version(1, true), version(2, false), version(3, true),
                version(4, false));
        assertThat(OutlineVersion.inForce(released, 1)).map(OutlineVersion::number).contains(3);
        assertThat(OutlineVersion.inForce(released, 3)).map(OutlineVersion::number).contains(3);
        assertThat(OutlineVersion.inForce(released, 4)).map(OutlineVersion::number).contains(4);
        assertThat(OutlineVersion.inForce(released, null)).map(OutlineVersion::number).contains(4);
        assertThat(OutlineVersion.inForce(List.of(), 1)).isEmpty();
    }

    @Test
    void published_items_that_are_not_optional_are_required() {
        UnitItems published = new UnitItems(true,
                List.of(new UnitItems.Item(CONTENT, true, true), new UnitItems.Item(OPTIONAL, true, false)),
                List.of(new UnitItems.Item(QUIZ, true, true)));
        UnitItems draft = new UnitItems(false, List.of(new UnitItems.Item(new UUID(0, 4), true, true)), List.of());
        UnitItems retired = new UnitItems(true, List.of(new UnitItems.Item(new UUID(0, 5), false, true)), List.of());
        assertThat(RequiredItems.of(Stream.of(published, draft, retired)))
            .isEqualTo(new RequiredItems(Set.of(CONTENT), Set.of(QUIZ)));
    }

    @Test
    void a_retired_item_can_be_used_while_the_version_of_the_learner_requires_it() {
        RequiredItems required = new RequiredItems(Set.of(CONTENT), Set.of(QUIZ));
        assertThat(required.allowsContent(CONTENT, false)).isTrue();
        assertThat(required.allowsContent(OPTIONAL, false)).isFalse();
        assertThat(required.allowsContent(OPTIONAL, true)).isTrue();
        assertThat(required.allowsAssessment(QUIZ, false)).isTrue();
    }

    private static OutlineVersion version(int number, boolean movesLearners) {
        return new OutlineVersion(number, movesLearners, Set.of(), Set.of());
    }

}
