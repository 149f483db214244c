package io.annals.platform.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.annals.api.Events;
import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.Role;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.CallerCorrelation;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.annals.platform.testing.RemoteCommandBus;
import io.annals.platform.web.ProblemMapper;
import io.grpc.Metadata;
import io.grpc.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Results and failures of commands, handled in this process or in another one. */
@ParameterizedClass
@EnumSource
class RefusalTranslatorTest {

    /** The process that handles the commands. */
    enum Place {

        LOCAL, REMOTE

    }

    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00.123456Z");

    private static final UUID COURSE = Ids.next();

    private static final Caller CALLER = new Caller(Ids.next(), Ids.next(), null, Set.of(Role.TENANT_ADMIN), null);

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
        .storageEngine(new InMemoryEventStorageEngine())
        .build();

    @Parameter
    Place place = Place.LOCAL;

    @Test
    void a_refusal_arrives_unchanged() {
        Refusal refusal = refused(CommandContext.NONE, (command) -> {
            throw new Refusal(Kind.RULE, "course-archived", "The course is archived: restore it.",
                    List.of(new Violation("courseId", "must not be archived"), new Violation("b", "")));
        });
        assertThat(refusal.kind()).isEqualTo(Kind.RULE);
        assertThat(refusal.code()).isEqualTo("course-archived");
        assertThat(refusal.reason()).isEqualTo("The course is archived: restore it.");
        assertThat(refusal.violations()).containsExactly(new Violation("courseId", "must not be archived"),
                new Violation("b", ""));
    }

    @Test
    void a_refusal_may_also_come_from_the_commit() {
        Refusal refusal = refused(CommandContext.NONE, atCommit(Refusal.rule("too-late", "It is over.")));
        assertThat(refusal.code()).isEqualTo("too-late");
    }

    @Test
    void a_conflict_with_a_concurrent_command_is_retried() {
        List<RuntimeException> conflicts = new ArrayList<>(
                List.of(new ConcurrencyException("taken"), new AggregateStreamCreationException("taken"),
                        answerOfAxonServer("AXONIQ-2000", Status.OUT_OF_RANGE), new DeadlockException("circle")));
        CommandResult accepted = dispatch(CommandContext.NONE, (command) -> {
            if (!conflicts.isEmpty()) {
                RuntimeException conflict = conflicts.removeFirst();
                CurrentUnitOfWork.get().onCommit((unitOfWork) -> {
                    throw conflict;
                });
            }
            return null;
        });
        assertThat(conflicts).isEmpty();
        assertThat(accepted.id()).isEqualTo(COURSE);
    }

    @Test
    void a_command_that_always_conflicts_is_refused_after_eight_attempts() {
        AtomicInteger attempts = new AtomicInteger();
        Refusal refusal = refused(CommandContext.NONE, (command) -> {
            attempts.incrementAndGet();
            throw new ConcurrencyException("taken");
        });
        assertThat(refusal.code()).isEqualTo("conflict");
        assertThat(attempts).hasValue(8);
    }

    @Test
    void a_conflict_with_an_expected_version_is_stale() {
        CommandContext third = new CommandContext(3L, null, null, null);
        publish(4);
        Refusal refusal = refused(third, atCommit(new ConcurrencyException("taken")));
        assertThat(refusal.code()).isEqualTo("stale-version");
        assertThat(refusal.reason()).contains("version 4, not 3");
        assertThat(refused(third, atCommit(new ConflictingAggregateVersionException(COURSE.toString(), 3L, 4L))).kind())
            .isEqualTo(Kind.STALE);
    }

    @Test
    void a_conflict_about_another_aggregate_is_not_stale() {
        publish(3);
        assertThat(
                refused(new CommandContext(3L, null, null, null), atCommit(new ConcurrencyException("taken"))).code())
            .isEqualTo("conflict");
    }

    private void publish(long sequenceNumber) {
        this.events.publish(new GenericDomainEventMessage<>("Course", COURSE.toString(), sequenceNumber, "any event"));
    }

    @Test
    void a_missing_aggregate_is_refused_with_its_noun() {
        Refusal refusal = refused(CommandContext.NONE, (command) -> {
            throw new AggregateNotFoundException(COURSE.toString(), "missing");
        });
        assertThat(refusal.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refusal.reason()).isEqualTo("There is no such course.");
    }

    @Test
    void a_command_is_unavailable_if_the_event_store_does_not_respond() {
        assertThat(List.of(new EventStoreException("gone"), answerOfAxonServer("AXONIQ-0001", Status.CANCELLED),
                Status.UNAVAILABLE.asRuntimeException()))
            .allSatisfy((outage) -> assertThat(refused(CommandContext.NONE, atCommit(outage)).kind())
                .isEqualTo(Kind.UNAVAILABLE));
    }

    @Test
    void a_command_without_a_handler_in_its_process_is_an_unexpected_failure_and_no_outage() {
        CommandDispatcher dispatcher = dispatcher(new LocalCommandBus(new CallerCorrelation(), duplicates()));
        assertThatException()
            .isThrownBy(() -> dispatcher.dispatch(new PublishCourse(COURSE), CALLER, CommandContext.NONE))
            .withMessageContaining("No handler was subscribed for command [" + PublishCourse.class.getName())
            .satisfies((failure) -> assertThat(ProblemMapper.of(failure).status()).isEqualTo(500));
    }

    @Test
    void an_unexpected_failure_is_not_a_refusal() {
        RuntimeException failure = catchThrowableOfType(RuntimeException.class,
                () -> dispatch(CommandContext.NONE, atCommit(new IllegalStateException("a bug"))));
        assertThat(failure).isNotInstanceOf(Refusal.class).hasMessageContaining("a bug");
    }

    @Test
    void the_result_has_the_id_and_version_of_what_was_created() {
        UUID made = Ids.next();
        CommandResult accepted = dispatch(CommandContext.NONE, (command) -> {
            this.events.publish(event(made, 0, new CoursePublished(made, NOW)));
            this.events.publish(event(made, 1, new CourseArchived(made, NOW)));
            return made;
        });
        assertThat(accepted).isEqualTo(new CommandResult(made, 1));
    }

    @Test
    void the_metadata_arrives_with_the_command() {
        dispatch(new CommandContext(7L, null, "because", "request"), (command) -> {
            assertThat(command.getPayload()).isEqualTo(new PublishCourse(COURSE));
            assertThat(command.getMetaData()).containsEntry(MetaDataKeys.TENANT, CALLER.tenantId().toString())
                .containsEntry(MetaDataKeys.ACTOR, CALLER.actorId().toString())
                .containsEntry(MetaDataKeys.ROLES, Role.TENANT_ADMIN.code())
                .containsEntry(MetaDataKeys.COMMAND, "publish-course")
                .containsEntry(MetaDataKeys.OCCURRED_AT, NOW)
                .containsEntry(MetaDataKeys.EXPECTED_VERSION, 7L)
                .containsEntry(MetaDataKeys.REASON, "because")
                .containsEntry(MetaDataKeys.REQUEST, "request");
            return null;
        });
    }

    private Refusal refused(CommandContext context, MessageHandler<CommandMessage<?>> handler) {
        return catchThrowableOfType(Refusal.class, () -> dispatch(context, handler));
    }

    private CommandResult dispatch(CommandContext context, MessageHandler<CommandMessage<?>> handler) {
        CommandBus bus = new LocalCommandBus(new CallerCorrelation(), duplicates());
        bus.subscribe(PublishCourse.class.getName(), handler);
        return dispatcher(bus).dispatch(new PublishCourse(COURSE), CALLER, context);
    }

    private CommandDispatcher dispatcher(CommandBus there) {
        this.events.registerDispatchInterceptor(new VersionRecorder());
        CommandBus bus = (this.place == Place.LOCAL) ? there
                : new RemoteCommandBus(there, EventSerializer.of(new EventTypes(Events.all())));
        return new CommandDispatcher(bus, this.events, Clock.fixed(NOW, ZoneOffset.UTC), new SimpleMeterRegistry());
    }

    private static FailingDuplicateCommandHandlerResolver duplicates() {
        return FailingDuplicateCommandHandlerResolver.instance();
    }

    private static MessageHandler<CommandMessage<?>> atCommit(RuntimeException failure) {
        return (command) -> {
            CurrentUnitOfWork.get().onCommit((unitOfWork) -> {
                throw failure;
            });
            return null;
        };
    }

    private static RuntimeException answerOfAxonServer(String code, Status status) {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
        return status.withDescription("[" + code + "] told by the server").asRuntimeException(trailers);
    }

    private static DomainEventMessage<?> event(UUID course, long number, Object payload) {
        return new GenericDomainEventMessage<>("Course", course.toString(), number, payload);
    }

}
