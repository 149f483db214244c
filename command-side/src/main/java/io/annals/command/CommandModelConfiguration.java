package io.annals.command;

import io.annals.command.support.CurrentSnapshots;
import io.annals.command.uniquekey.KeyIds;
import io.annals.command.user.StoredUserSecrets;
import io.annals.command.user.UserSecrets;
import io.annals.platform.personaldata.KeyedHash;
import io.annals.platform.personaldata.PersonKeys;
import io.annals.platform.secrets.Passwords;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The command model as beans. */
@Configuration(proxyBeanMethods = false)
class CommandModelConfiguration {

    @Bean
    KeyIds keyIds(KeyedHash hash) {
        return (tenantId, kind, value) -> hash.idOf(kind, tenantId, value);
    }

    @Bean
    UserSecrets personalSecrets(Passwords passwords, PersonKeys keys) {
        return new StoredUserSecrets(keys, passwords);
    }

    @Bean
    ConfigurerModule commandModel() {
        return new CommandModel();
    }

    @Bean
    SnapshotFilter snapshotFilter() {
        return new CurrentSnapshots(CommandModel.AGGREGATES);
    }

    @Bean
    Snapshotter snapshotter(EventStore eventStore, ParameterResolverFactory parameters, HandlerDefinition handlers) {
        return AggregateSnapshotter.builder()
            .eventStore(eventStore)
            .parameterResolverFactory(parameters)
            .handlerDefinition(handlers)
            .aggregateFactories(
                    CommandModel.AGGREGATES.stream().<AggregateFactory<?>>map(GenericAggregateFactory::new).toList())
            .build();
    }

}
