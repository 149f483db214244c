package io.annals.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.command.support.Model;
import io.annals.platform.command.LocalCommandBus;
import io.annals.platform.messaging.CallerCorrelation;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandModelTest {

    private final List<String> handledTwice = new ArrayList<>();

    /** The model does not start if one has none. */
    @Test
    void every_command_has_exactly_one_handler() {
        LocalCommandBus bus = new LocalCommandBus(new CallerCorrelation(), (command, first, second) -> {
            this.handledTwice.add(command);
            return first;
        });
        Configuration started = Model.aggregates(bus,
                EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build(), NoCache.INSTANCE,
                100, new Model.SecretsInMemory());
        started.shutdown();
        assertThat(this.handledTwice).isEmpty();
    }

    /** So that no command is outside of a family, where nobody would look for it. */
    @Test
    void the_commands_are_those_of_the_sealed_families() {
        Set<Class<?>> permitted = Commands.families().stream().flatMap((family) -> {
            assertThat(family.isSealed()).as(family.getName()).isTrue();
            return Set.of(family.getPermittedSubclasses()).stream();
        }).filter((type) -> !type.isInterface()).collect(Collectors.toSet());
        assertThat(permitted).hasSameElementsAs(Commands.all()).allMatch(Command.class::isAssignableFrom);
    }

}
