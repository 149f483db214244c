package io.annals.platform.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.tenant.TenantCommand;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.CallerMetaData;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.richtext.RichTexts;
import io.annals.platform.richtext.RichTexts.Sanitized;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Sends every command, whether it comes from REST, a batch, an importer or an automation.
 * It assigns ids that the caller left out, sanitizes rich text, adds the metadata and
 * sends the command over the command bus, whose interceptors validate it and check the
 * permission. A command that conflicts with concurrent ones is retried a limited number
 * of times, unless the caller named the expected version.
 */
public class CommandDispatcher {

    private static final int RETRIES = 7;

    /** The first delay is 2 to 4 ms, the last one 2 to 256 ms. */
    private static final Duration DELAY = Duration.ofMillis(2);

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

    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
        .includes(ConcurrencyException.class)
        .maxRetries(RETRIES)
        .delay(DELAY)
        .jitter(DELAY)
        .multiplier(2)
        .build());

    /**
     * @param meters the registry of the timers that {@link CommandMetrics} describes
     */
    public CommandDispatcher(CommandBus commandBus, EventStore eventStore, Clock clock, MeterRegistry meters) {
        this.commandBus = commandBus;
        this.eventStore = eventStore;
        this.clock = clock;
        this.metrics = new CommandMetrics(meters);
    }

    /**
     * Executes a command and returns once its events are durable.
     * @throws Refusal if the command is not executed; nothing is written then
     */
    public CommandResult dispatch(Command command, Caller caller, CommandContext context) {
        requireMayHaveOccurred(context, caller);
        Sanitized<Command> safe = RichTexts.sanitize(NewIdAssigner.complete(command));
        Command complete = safe.value();
        Map<String, Object> metaData = metaData(complete, caller, context);
        return this.metrics.time(NAMES.get(complete.getClass()), () -> sendWithRetries(complete, metaData, context))
            .withSanitized(safe.removedFrom());
    }

    private void requireMayHaveOccurred(CommandContext context, Caller caller) {
        Instant occurredAt = context.occurredAt();
        if (occurredAt == null) {
            return;
        }
        if (!caller.may(Permission.HISTORY_IMPORT)) {
            throw new Refusal(Kind.FORBIDDEN, "forbidden",
                    "The field occurredAt requires the permission " + Permission.HISTORY_IMPORT.code() + ".",
                    List.of(new Violation(CommandRequest.OCCURRED_AT,
                            "requires the permission " + Permission.HISTORY_IMPORT.code())));
        }
        if (occurredAt.isAfter(this.clock.instant())) {
            throw Refusal.invalid("occurred-in-future", "A change cannot have happened in the future.",
                    new Violation(CommandRequest.OCCURRED_AT, "must not be in the future"));
        }
    }

    private CommandResult sendWithRetries(Command command, Map<String, Object> metaData, CommandContext context) {
        try {
            return this.retries.invoke(() -> {
                try {
                    return result(command, send(command, metaData, context.messageId()));
                }
                catch (ConcurrencyException conflict) {
                    refuseUnlessRetryable(command, context);
                    throw conflict;
                }
            });
        }
        catch (ConcurrencyException conflict) {
            throw RefusalTranslator.conflict();
        }
    }

    private ChangedVersions send(Command command, Map<String, Object> metaData, @Nullable UUID messageId) {
        FutureCallback<Command, ChangedVersions> callback = new FutureCallback<>();
        this.commandBus.dispatch(message(command, metaData, messageId), callback);
        CommandResultMessage<? extends ChangedVersions> result = callback.getResult(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (result.isExceptional()) {
            throw RefusalTranslator.fromRemote(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static CommandMessage<Command> message(Command command, Map<String, Object> metaData,
            @Nullable UUID messageId) {
        return (messageId == null) ? new GenericCommandMessage<>(command, metaData) : new GenericCommandMessage<>(
                new GenericMessage<>(messageId.toString(), command, metaData), command.getClass().getName());
    }

    private CommandResult result(Command command, ChangedVersions versions) {
        UUID id = versions.returnedId().orElseGet(() -> NewIdAssigner.idOf(command));
        long version = versions.versionOf(id)
            .or(() -> versions.versionOf(command.aggregateId()))
            .orElseGet(() -> unchangedVersion(command));
        return new CommandResult(id, version);
    }

    private long unchangedVersion(Command command) {
        return version(command).orElse(0L);
    }

    private void refuseUnlessRetryable(Command command, CommandContext context) {
        Long expected = context.expectedVersion();
        if (expected != null) {
            // A conflict about another aggregate leaves the version as expected.
            throw version(command).filter((actual) -> !actual.equals(expected))
                .map((actual) -> RefusalTranslator.stale(expected, actual))
                .orElseGet(RefusalTranslator::conflict);
        }
        if (command instanceof Command.Creation && version(command).isPresent()) {
            throw Refusal.idTaken(NewIdAssigner.fieldOf(command));
        }
    }

    private Optional<Long> version(Command command) {
        return this.eventStore.lastSequenceNumberFor(command.aggregateId().toString());
    }

    private Map<String, Object> metaData(Command command, Caller caller, CommandContext context) {
        MetaData metaData = CallerMetaData.of(caller)
            .mergedWith(context.metaData(this.clock.instant()))
            .and(MetaDataKeys.COMMAND, NAMES.get(command.getClass()));
        // What a platform administrator does to a tenant belongs to that tenant's
        // history.
        return (command instanceof TenantCommand ofTenant)
                ? metaData.and(MetaDataKeys.TENANT, ofTenant.tenantId().toString()) : metaData;
    }

}
