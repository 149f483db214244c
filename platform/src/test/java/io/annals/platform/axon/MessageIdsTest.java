package io.annals.platform.axon;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageIdsTest {

    @Test
    void axon_names_messages_in_the_order_in_which_they_are_made() {
        List<String> ids = Stream.generate(() -> new GenericEventMessage<>("said").getIdentifier())
            .limit(1_000)
            .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch((id) -> UUID.fromString(id).version() == 7);
    }

    @Test
    void many_who_name_at_once_never_choose_the_same() {
        IdentifierFactory factory = new MessageIds();

        assertThat(IntStream.range(0, 20_000).parallel().mapToObj((i) -> factory.generateIdentifier()))
            .doesNotHaveDuplicates();
    }

}
