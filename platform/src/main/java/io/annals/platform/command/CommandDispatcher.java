package io.annals.platform.command;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.tenant.TenantCommand;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.richtext.RichTexts;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The one way into the system: REST, batches, importers and automations all send their
 * commands through here. It fills in new ids, makes rich text safe, says who and when,
 * sends the command over the command bus (whose interceptors validate and check
 * permissions) and, where concurrent writers got in each other's way, tries again a
 * bounded number of times.
 */
public class CommandDispatcher {

    private static final int ATTEMPTS = 8;

    private static final long TIMEOUT_SECONDS = 30;

    private static final ClassValue<String> NAMES = new ClassValue<>() {

        @Override
        protected String computeValue(Class<?> type) {
            return Commands.name(type.asSubclass(Command.class));
        }

    };

    private final CommandBus commandBus;

    private final EventStore eventStore;

    private final Clock clock;

    private final CommandMetrics metrics;

    /**
     * @param meters takes the measures of {@link CommandMetrics}
     */
    public CommandDispatcher(CommandBus commandBus, EventStore eventStore, Clock clock, MeterRegistry meters) {
        this.commandBus = commandBus;
        this.eventStore = eventStore;
        this.clock = clock;
        this.metrics = new CommandMetrics(meters);
    }

    /**
     * Carries out a command and returns when what it changed is durable.
     * @throws Refusal where it is not carried out; nothing is then written
     */
    public CommandResult dispatch(Command command, Caller caller, CommandContext circumstances) {
        if (circumstances.occurredAt() != null && !caller.may(Permission.HISTORY_IMPORT)) {
            throw new Refusal(Kind.FORBIDDEN, "forbidden",
                    "occurredAt needs the permission " + Permission.HISTORY_IMPORT.code() + ".", List.of());
        }
        Command complete = RichTexts.safe(NewIdAssigner.complete(command));
        return this.metrics.time(NAMES.get(complete.getClass()),
                () -> dispatch(complete, circumstances, metadata(complete, caller, circumstances)));
    }

    private CommandResult dispatch(Command complete, CommandContext circumstances, Map<String, Object> metadata) {
        for (int attempt = 1;; attempt++) {
            try {
                return accepted(complete, send(complete, metadata, circumstances.messageId()));
            }
            catch (ConcurrencyException conflict) {
                refuseUnlessWorthRetrying(complete, circumstances, attempt);
                LockSupport
                    .parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(2L << attempt)));
            }
        }
    }

    private ChangedVersions send(Command command, Map<String, Object> metadata, @Nullable UUID messageId) {
        FutureCallback<Command, ChangedVersions> callback = new FutureCallback<>();
        this.commandBus.dispatch(message(command, metadata, messageId), callback);
        CommandResultMessage<? extends ChangedVersions> result = callback.getResult(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (result.isExceptional()) {
            throw RefusalTranslator.unpack(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static CommandMessage<Command> message(Command command, Map<String, Object> metadata,
            @Nullable UUID messageId) {
        return (messageId == null) ? new GenericCommandMessage<>(command, metadata) : new GenericCommandMessage<>(
                new GenericMessage<>(messageId.toString(), command, metadata), command.getClass().getName());
    }

    private CommandResult accepted(Command command, ChangedVersions receipt) {
        UUID made = receipt.answer().orElseGet(() -> NewIdAssigner.of(command));
        Long version = receipt.versionOf(made).or(() -> receipt.versionOf(command.aggregateId())).orElse(null);
        return new CommandResult(made, (version != null) ? version : versionBefore(command));
    }

    /** A command that changed nothing leaves the version as it was. */
    private long versionBefore(Command command) {
        return this.eventStore.lastSequenceNumberFor(command.aggregateId().toString()).orElse(0L);
    }

    private void refuseUnlessWorthRetrying(Command command, CommandContext circumstances, int attempt) {
        if (circumstances.expectedVersion() != null) {
            throw RefusalTranslator.stale();
        }
        if (command instanceof Command.Creation && exists(command)) {
            throw new Refusal(Kind.CONFLICT, "id-taken", "The id is taken: choose another or leave it out.", List.of());
        }
        if (attempt == ATTEMPTS) {
            throw RefusalTranslator.conflict();
        }
    }

    private boolean exists(Command command) {
        return this.eventStore.lastSequenceNumberFor(command.aggregateId().toString()).isPresent();
    }

    private Map<String, Object> metadata(Command command, Caller caller, CommandContext circumstances) {
        Map<String, Object> metadata = new HashMap<>(16);
        // Running the platform is running its tenants: what happens to a tenant is its
        // own history.
        UUID tenant = (command instanceof TenantCommand ofTenant) ? ofTenant.tenantId() : caller.tenantId();
        metadata.put(MetaDataKeys.TENANT, tenant.toString());
        metadata.put(MetaDataKeys.ACTOR, caller.actorId().toString());
        metadata.put(MetaDataKeys.COMMAND, NAMES.get(command.getClass()));
        metadata.put(MetaDataKeys.ROLES, caller.roles().stream().map(Role::code).collect(Collectors.joining(",")));
        metadata.put(MetaDataKeys.OCCURRED_AT, occurredAt(circumstances));
        putIfPresent(metadata, MetaDataKeys.SESSION, caller.sessionId());
        putIfPresent(metadata, MetaDataKeys.ADDRESS, caller.address());
        putIfPresent(metadata, MetaDataKeys.REASON, circumstances.reason());
        putIfPresent(metadata, MetaDataKeys.REQUEST, circumstances.requestId());
        if (circumstances.expectedVersion() != null) {
            metadata.put(MetaDataKeys.EXPECTED_VERSION, circumstances.expectedVersion());
        }
        if (circumstances.cause() != null) {
            metadata.put(MetaDataKeys.CAUSATION, circumstances.cause().eventId().toString());
            metadata.put(MetaDataKeys.CORRELATION, circumstances.cause().correlationId());
        }
        return metadata;
    }

    private Instant occurredAt(CommandContext circumstances) {
        Instant stated = circumstances.occurredAt();
        return (stated != null) ? stated : this.clock.instant();
    }

    private static void putIfPresent(Map<String, Object> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }

}
