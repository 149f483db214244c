package io.annals.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.annals.api.Command;
import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.Role;
import io.annals.api.uniquekey.UniqueKeyEvent;
import io.annals.platform.axon.AggregateCache;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandResult;
import io.annals.platform.messaging.Caller;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Given commands, when a command, then events or a refusal: the whole command model on an
 * event store, without anything around it. After every command it makes sure that a
 * refusal wrote nothing and that replay leads to the state that the live aggregates have.
 */
public final class Scenario {

    /** Now. */
    public static final Instant NOW = Instant.parse("2026-02-01T09:00:00Z");

    public static final UUID TENANT = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    public static final UUID ADMIN = UUID.fromString("00000000-0000-7000-8000-0000000000ad");

    private final Model model;

    private Caller caller = caller(TENANT, ADMIN, Role.PLATFORM_ADMIN);

    private CommandContext circumstances = CommandContext.NONE;

    private List<DomainEventMessage<?>> appended = List.of();

    private @Nullable Refusal refusal;

    private @Nullable CommandResult accepted;

    public Scenario() {
        this(new StrictEventStorageEngine(), Integer.MAX_VALUE);
    }

    /**
     * @param snapshotAfter how many events of an aggregate lead to a snapshot
     */
    public Scenario(EventStorageEngine engine, int snapshotAfter) {
        this(new Model(engine, Clock.fixed(NOW, ZoneOffset.UTC), new AggregateCache(10_000), snapshotAfter));
    }

    private Scenario(Model model) {
        this.model = model;
    }

    /** The same event store after a restart: nothing is in memory any more. */
    public Scenario restarted() {
        return new Scenario(this.model.elsewhere()).as(this.caller);
    }

    public static Caller caller(UUID tenantId, UUID actorId, Role... roles) {
        return new Caller(tenantId, actorId, null, Set.of(roles), null);
    }

    /** Somebody else of the same tenant. */
    public Caller colleague(Role... roles) {
        return caller(this.caller.tenantId(), id(), roles);
    }

    public Model model() {
        return this.model;
    }

    /** All that follows is sent by this caller; at first by a platform administrator. */
    public Scenario as(Caller sender) {
        this.caller = sender;
        return this;
    }

    public Scenario as(UUID actorId, Role... roles) {
        return as(caller(TENANT, actorId, roles));
    }

    /** All that follows happens under these circumstances. */
    public Scenario under(CommandContext all) {
        this.circumstances = all;
        return this;
    }

    /** These are carried out. */
    public Scenario given(Command... commands) {
        for (Command command : commands) {
            when(command);
            assertThat(this.refusal).as("%s", command).isNull();
        }
        return this;
    }

    /** This is what the test is about. */
    public Scenario when(Command command) {
        return when(() -> this.accepted = this.model.dispatcher().dispatch(command, this.caller, this.circumstances));
    }

    /** The same for a part of what a command does. */
    public Scenario whenHandling(Consumer<Configuration> handling) {
        return when(() -> this.model.handle(this.caller, handling));
    }

    private Scenario when(Runnable attempt) {
        int before = this.model.history().size();
        this.accepted = null;
        this.refusal = null;
        try {
            attempt.run();
        }
        catch (Refusal refused) {
            this.refusal = refused;
        }
        List<DomainEventMessage<?>> history = this.model.history();
        this.appended = history.subList(before, history.size());
        if (this.refusal != null) {
            assertThat(this.appended).isEmpty();
        }
        this.model.assertReplayLeadsToTheSameState();
        return this;
    }

    /** It was accepted and these are the events, those of unique keys aside. */
    public Scenario then(DomainEvent... events) {
        assertThat(this.refusal).isNull();
        assertThat(this.<DomainEvent>payloads()).filteredOn((event) -> !(event instanceof UniqueKeyEvent))
            .containsExactly(events);
        return this;
    }

    /** It was accepted and these are the events of this family, whatever came of it. */
    public <E extends DomainEvent> Scenario thenOf(Class<E> family, DomainEvent... events) {
        assertThat(this.refusal).isNull();
        assertThat(this.<DomainEvent>payloads()).filteredOn(family::isInstance).containsExactly(events);
        return this;
    }

    /** It was accepted, whatever came of it. */
    public Scenario thenAccepted() {
        assertThat(this.refusal).isNull();
        return this;
    }

    /** It was accepted and changed nothing. */
    public Scenario thenNothing() {
        assertThat(this.refusal).isNull();
        assertThat(this.appended).isEmpty();
        return this;
    }

    /** It was accepted and answered with this id. */
    public Scenario thenAnswer(UUID id) {
        assertThat(this.accepted).isNotNull().extracting(CommandResult::id).isEqualTo(id);
        return this;
    }

    /** It was accepted, and the HTML of these fields lost markup. */
    public Scenario thenSanitized(String... fields) {
        assertThat(Objects.requireNonNull(this.accepted).sanitized()).containsExactly(fields);
        return this;
    }

    /** It was refused. */
    public Scenario thenRefused(Kind kind, String code, String... fields) {
        Refusal refused = Objects.requireNonNull(this.refusal, "the command was accepted");
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.violations()).extracting(Violation::field).containsExactly(fields);
        return this;
    }

    public Scenario thenRefused(String code, String... fields) {
        return thenRefused(Kind.RULE, code, fields);
    }

    public Scenario thenNotFound(String noun) {
        return thenNotFound(noun, noun + "Id");
    }

    /**
     * Something that the command names in the field does not exist.
     */
    public Scenario thenNotFound(String noun, String field) {
        thenRefused(Kind.NOT_FOUND, "not-found", field);
        assertThat(this.refusal).extracting(Refusal::reason).isEqualTo("There is no such " + noun + ".");
        return this;
    }

    /** Why the last command was refused. */
    public Refusal refusal() {
        return Objects.requireNonNull(this.refusal, "the command was accepted");
    }

    /** The events of the last command. */
    public List<DomainEventMessage<?>> appended() {
        return this.appended;
    }

    /**
     * Sends the commands at the same time, in turn to two processes on the same event
     * store, and gives the refusals.
     */
    public List<Refusal> race(Command... commands) {
        return race(Stream.of(commands).map((command) -> Race.by(this.caller, command)).toArray(Race.Entry[]::new));
    }

    /** The same where the senders are several people. */
    public List<Refusal> race(Race.Entry... entries) {
        return Race.run(List.of(this.model.elsewhere(), this.model.elsewhere()), this.circumstances, entries);
    }

    /** All events of this type so far. */
    public <E extends DomainEvent> List<E> all(Class<E> type) {
        return this.model.history()
            .stream()
            .map(DomainEventMessage::getPayload)
            .filter(type::isInstance)
            .map(type::cast)
            .toList();
    }

    @SuppressWarnings("unchecked")
    private <E> List<E> payloads() {
        return (List<E>) this.appended.stream().map(DomainEventMessage::getPayload).toList();
    }

    public static UUID id() {
        return Ids.next();
    }

}
