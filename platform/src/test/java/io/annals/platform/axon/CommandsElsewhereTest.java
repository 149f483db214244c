package io.annals.platform.axon;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.Module;
import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.platform.command.LocalCommandBus;
import io.annals.platform.messaging.CallerCorrelation;
import io.annals.platform.personaldata.MemoryPersonKeys;
import io.annals.platform.personaldata.PersonalDataModule;
import io.annals.platform.serialization.Samples;
import io.annals.platform.testing.RemoteCommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands that another process handles, with the production serializer. */
class CommandsElsewhereTest {

    private static final MessagingConfiguration CONFIGURATION = new MessagingConfiguration();

    static List<Class<? extends Command>> commands() {
        return List.copyOf(Commands.all());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_arrives_as_it_was_sent(Class<? extends Command> type) {
        LocalCommandBus there = new LocalCommandBus(new CallerCorrelation(),
                FailingDuplicateCommandHandlerResolver.instance());
        AtomicReference<Object> arrived = new AtomicReference<>();
        there.subscribe(type.getName(), (command) -> {
            arrived.set(command.getPayload());
            return null;
        });
        Command sent = Samples.of(type);

        new RemoteCommandBus(there, serializer()).dispatch(new GenericCommandMessage<>(sent));

        assertThat(arrived.get()).isEqualTo(sent);
    }

    @Test
    void commands_for_one_aggregate_go_one_way() {
        Command command = Samples.of(commands().getFirst());
        CommandMessage<?> message = new GenericCommandMessage<>(command);
        assertThat(CONFIGURATION.commandRouting().getRoutingKey(message)).isEqualTo(command.aggregateId().toString());
    }

    private static Serializer serializer() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("personalData", new PersonalDataModule(new MemoryPersonKeys()));
        return CONFIGURATION.serializer(beans.getBeanProvider(Module.class));
    }

}
