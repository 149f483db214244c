package io.annals.platform.axon;

import java.time.Clock;
import java.time.Duration;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.Command;
import io.annals.api.Events;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.command.LocalCommandBus;
import io.annals.platform.command.PermissionInterceptor;
import io.annals.platform.command.TimeLimitInterceptor;
import io.annals.platform.command.ValidationInterceptor;
import io.annals.platform.command.VersionRecorder;
import io.annals.platform.messaging.CallerCorrelation;
import io.annals.platform.serialization.EventJson;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Configures buses, serializers and the command dispatcher. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(1);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * The serializer of events, snapshots, tokens and remote messages.
     */
    @Bean
    @Primary
    Serializer serializer(ObjectProvider<Module> modules) {
        ObjectMapper mapper = EventJson.mapper();
        modules.forEach(mapper::registerModule);
        return EventSerializer.of(new EventTypes(Events.all()), mapper);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    CorrelationDataProvider correlation() {
        return new CallerCorrelation();
    }

    /**
     * Handling a command writes only to the event store, which needs no transaction.
     */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.INSTANCE;
    }

    @Bean
    DuplicateCommandHandlerResolver duplicateCommandHandlerResolver() {
        return FailingDuplicateCommandHandlerResolver.instance();
    }

    @Bean
    TimeLimitInterceptor timeLimit() {
        return new TimeLimitInterceptor(COMMAND_LIMIT);
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus localCommandBus(CorrelationDataProvider correlation, DuplicateCommandHandlerResolver duplicates,
            TimeLimitInterceptor timeLimit) {
        CommandBus bus = new LocalCommandBus(correlation, duplicates);
        bus.registerHandlerInterceptor(timeLimit);
        return bus;
    }

    /**
     * With several processes, commands for one aggregate go to the same one, where they
     * wait for each other instead of conflicting.
     */
    @Bean
    RoutingStrategy commandRouting() {
        return (message) -> ((Command) message.getPayload()).aggregateId().toString();
    }

    /** Checks commands before they are dispatched. */
    @Bean
    ConfigurerModule checkpoints(Validator validator) {
        return (configurer) -> configurer.onInitialize((configuration) -> configuration.onStart(() -> {
            configuration.commandBus().registerDispatchInterceptor(new PermissionInterceptor());
            configuration.commandBus().registerDispatchInterceptor(new ValidationInterceptor(validator));
            configuration.eventStore().registerDispatchInterceptor(new VersionRecorder());
        }));
    }

    @Bean
    CommandDispatcher commandDispatcher(CommandBus commandBus, EventStore eventStore, Clock clock,
            MeterRegistry meters) {
        return new CommandDispatcher(commandBus, eventStore, clock, meters);
    }

}
