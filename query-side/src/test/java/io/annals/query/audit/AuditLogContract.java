package io.annals.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.Role;
import io.annals.api.audit.AuditQuery.FindEvents;
import io.annals.api.audit.AuditQuery.Order;
import io.annals.api.audit.AuditQuery.ReadStream;
import io.annals.api.audit.RecordedEvent;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.user.Profile;
import io.annals.api.user.UserEvent.ProfileChanged;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.personaldata.PersonKeys;
import io.annals.query.testing.QuerySide;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tests of the audit log that hold for every event store. */
abstract class AuditLogContract {

    static final Instant DAY_1 = Instant.parse("2026-01-01T00:00:00Z");

    static final Instant DAY_2 = Instant.parse("2026-01-02T00:00:00Z");

    static final Instant DAY_3 = Instant.parse("2026-01-03T00:00:00Z");

    private static final UUID ACTOR = Ids.next();

    private QuerySide queries;

    private PostgresEventStorageEngine engine;

    private AuditLog auditLog;

    private Caller auditor;

    @BeforeEach
    void start() {
        this.queries = new QuerySide();
        this.engine = new PostgresEventStorageEngine(this.queries.database().owner(),
                this.queries.bean(Serializer.class), new EventUpcasterChain(), SnapshotFilter.allowAll(),
                new SimpleMeterRegistry());
        this.auditLog = auditLog(this.queries, this.engine);
        this.auditor = this.queries.a(Role.AUDITOR);
    }

    @AfterEach
    void stop() {
        this.engine.close();
        this.queries.close();
    }

    abstract AuditLog auditLog(QuerySide side, PostgresEventStorageEngine events);

    QuerySide queries() {
        return this.queries;
    }

    AuditLog auditLog() {
        return this.auditLog;
    }

    Caller auditor() {
        return this.auditor;
    }

    @Test
    void a_recorded_event_has_payload_times_actor_and_reason() {
        UUID course = Ids.next();
        UUID session = Ids.next();
        append(course, 0, new CoursePublished(course, DAY_1), DAY_2,
                Map.of(MetaDataKeys.TENANT, this.queries.tenant.toString(), MetaDataKeys.ACTOR, ACTOR.toString(),
                        MetaDataKeys.SESSION, session.toString(), MetaDataKeys.COMMAND, "publish-course",
                        MetaDataKeys.REASON, "term begins", MetaDataKeys.CORRELATION, "c", MetaDataKeys.CAUSATION, "d",
                        MetaDataKeys.REQUEST, "r", MetaDataKeys.ADDRESS, "::1"));
        RecordedEvent event = stream(course).items().getFirst();
        assertThat(event.aggregateType()).isEqualTo("Course");
        assertThat(event.aggregateId()).isEqualTo(course);
        assertThat(event.sequenceNumber()).isZero();
        assertThat(event.type()).isEqualTo("CoursePublished");
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.recordedAt()).isEqualTo(DAY_2);
        assertThat(event.occurredAt()).isEqualTo(DAY_1);
        assertThat(event.tenantId()).isEqualTo(this.queries.tenant);
        assertThat(event.actorId()).isEqualTo(ACTOR);
        assertThat(event.sessionId()).isEqualTo(session);
        assertThat(event.command()).isEqualTo("publish-course");
        assertThat(event.reason()).isEqualTo("term begins");
        assertThat(List.of(String.valueOf(event.correlationId()), String.valueOf(event.causationId()),
                String.valueOf(event.requestId()), String.valueOf(event.clientAddress())))
            .containsExactly("c", "d", "r", "::1");
        assertThat(event.payload()).containsEntry("courseId", course.toString());
        assertThat(event.erased()).isEmpty();
    }

    @Test
    void a_stream_is_read_in_order_and_page_by_page() {
        UUID course = publishedArchivedRestored();
        assertThat(types(stream(course))).containsExactly("CoursePublished", "CourseArchived", "CourseRestored");
        Page<RecordedEvent> first = this.auditLog.stream(read(course, null, null, null, 2, null), this.auditor);
        assertThat(types(first)).containsExactly("CoursePublished", "CourseArchived");
        Page<RecordedEvent> second = this.auditLog.stream(read(course, null, null, null, 2, first.next()),
                this.auditor);
        assertThat(types(second)).containsExactly("CourseRestored");
        assertThat(second.next()).isNull();
    }

    @Test
    void to_limits_a_stream_to_what_was_known_at_that_time() {
        UUID course = publishedArchivedRestored();
        assertThat(types(this.auditLog.stream(read(course, null, DAY_2, null, null, null), this.auditor)))
            .containsExactly("CoursePublished");
        assertThat(types(this.auditLog.stream(read(course, DAY_2, null, null, null, null), this.auditor)))
            .containsExactly("CourseArchived", "CourseRestored");
        assertThat(types(this.auditLog.stream(read(course, null, null, "CourseArchived", null, null), this.auditor)))
            .containsExactly("CourseArchived");
        assertThat(types(this.auditLog.stream(read(course, null, DAY_1, null, null, null), this.auditor))).isEmpty();
    }

    @Test
    void all_events_of_some_types_are_read_at_once() {
        UUID course = publishedArchivedRestored();
        assertThat(this.auditLog.ofTypes(course, Set.of("CoursePublished", "CourseRestored"), this.auditor))
            .extracting(EncryptedEvent::type)
            .containsExactly("CoursePublished", "CourseRestored");
        assertThat(this.auditLog.ofTypes(course, Set.of("ContentAdded"), this.auditor)).isEmpty();
        assertThat(this.auditLog.ofTypes(course, Set.of(), this.auditor)).isEmpty();
        assertThat(this.auditLog.ofTypes(Ids.next(), Set.of("CoursePublished"), this.auditor)).isEmpty();
        Caller other = this.queries.caller(this.queries.otherTenant, Ids.next(), Role.AUDITOR);
        assertThat(this.auditLog.ofTypes(course, Set.of("CoursePublished"), other)).isEmpty();
    }

    @Test
    void the_event_history_reader_upcasts_events_and_refuses_personal_ones() {
        UUID course = publishedArchivedRestored();
        EventHistoryReader chronicle = new EventHistoryReader(this.auditLog, this.queries.bean(Serializer.class),
                this.queries.bean(EventUpcaster.class));
        assertThat(chronicle.of(course, Set.of(CourseArchived.class), this.auditor)).singleElement()
            .satisfies((happening) -> {
                assertThat(happening.event()).isEqualTo(new CourseArchived(course, DAY_2));
                assertThat(happening.sequenceNumber()).isOne();
                assertThat(happening.recordedAt()).isEqualTo(DAY_2);
            });
        assertThatIllegalArgumentException()
            .isThrownBy(() -> chronicle.of(course, Set.of(ProfileChanged.class), this.auditor));
    }

    @Test
    void a_snapshot_is_not_part_of_the_history() {
        UUID course = publishedArchivedRestored();
        this.engine.storeSnapshot(new GenericDomainEventMessage<>("Course", course.toString(), 1, "a snapshot"));
        assertThat(types(stream(course))).containsExactly("CoursePublished", "CourseArchived", "CourseRestored");
    }

    @Test
    void the_stream_of_another_tenant_is_not_found() {
        UUID theirs = Ids.next();
        append(theirs, 0, new CoursePublished(theirs, DAY_1), DAY_1, of(this.queries.otherTenant));
        assertNotFound(() -> stream(theirs));
        assertNotFound(() -> stream(Ids.next()));
    }

    @Test
    void personal_values_are_readable_until_the_person_is_erased() {
        UUID user = Ids.next();
        Profile profile = new Profile(null, null, null, "London", null, null, Map.of());
        append(user, 0, new ProfileChanged(user, profile, DAY_1), DAY_1, of(this.queries.tenant));
        assertThat(stream(user).items().getFirst().payload().get("profile")).asString().contains("London");
        this.queries.bean(PersonKeys.class).erase(user);
        append(user, 1, new UserErased(user, DAY_2), DAY_2, of(this.queries.tenant));
        RecordedEvent erased = stream(user).items().getFirst();
        assertThat(erased.payload()).containsEntry("profile", null).containsEntry("userId", user.toString());
        assertThat(erased.erased()).containsExactly("profile");
        assertThat(stream(user).items().getLast().erased()).isEmpty();
    }

    @Test
    void events_of_the_tenant_are_found_by_actor_type_and_time() {
        UUID course = publishedArchivedRestored();
        UUID theirs = Ids.next();
        append(theirs, 0, new CoursePublished(theirs, DAY_1), DAY_1, of(this.queries.otherTenant));
        UUID other = Ids.next();
        append(other, 0, new CoursePublished(other, DAY_3), DAY_3,
                Map.of(MetaDataKeys.TENANT, this.queries.tenant.toString(), MetaDataKeys.ACTOR, ACTOR.toString()));
        assertThat(ids(find(null, null, null, null, null))).containsExactly(course, course, course, other);
        assertThat(ids(find(ACTOR, null, null, null, null))).containsExactly(other);
        assertThat(ids(find(null, "CoursePublished", null, null, null))).containsExactly(course, other);
        assertThat(ids(find(null, "CoursePublished", null, null, Order.NEWEST))).containsExactly(other, course);
        assertThat(types(find(null, null, DAY_2, DAY_3, null))).containsExactly("CourseArchived");
    }

    @Test
    void only_platform_administrators_see_the_events_of_another_tenant() {
        publishedArchivedRestored();
        FindEvents ofTenant = new FindEvents(null, null, null, null, this.queries.tenant, null, null, null);
        Caller platform = this.queries.caller(Ids.PLATFORM, Ids.next(), Role.PLATFORM_ADMIN);
        assertThat(this.auditLog.events(ofTenant, platform).items()).hasSize(3);
        Caller other = this.queries.caller(this.queries.otherTenant, Ids.next(), Role.TENANT_ADMIN);
        assertNotFound(() -> this.auditLog.events(ofTenant, other));
    }

    @Test
    void pages_together_are_the_whole_history_also_while_events_are_added() {
        List<UUID> recorded = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            recorded.add(append(DAY_1.plusSeconds(i)));
        }
        assertThat(allPages(Order.OLDEST, true)).doesNotHaveDuplicates().startsWith(recorded.toArray(UUID[]::new));
        List<UUID> newest = allPages(Order.NEWEST, true);
        assertThat(newest).doesNotHaveDuplicates().endsWith(recorded.reversed().toArray(UUID[]::new));
    }

    private List<UUID> allPages(Order order, boolean growing) {
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        int added = 0;
        do {
            Page<RecordedEvent> page = this.auditLog
                .events(new FindEvents(null, null, null, null, null, order, 4, cursor), this.auditor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(4);
            seen.addAll(ids(page));
            cursor = page.next();
            if (growing && added++ < 5) {
                append(DAY_3);
            }
        }
        while (cursor != null);
        return seen;
    }

    UUID append(Instant recordedAt) {
        UUID course = Ids.next();
        append(course, 0, new CoursePublished(course, DAY_1), recordedAt, of(this.queries.tenant));
        return course;
    }

    private UUID publishedArchivedRestored() {
        UUID course = Ids.next();
        append(course, 0, new CoursePublished(course, DAY_1), DAY_1, of(this.queries.tenant));
        append(course, 1, new CourseArchived(course, DAY_2), DAY_2, of(this.queries.tenant));
        append(course, 2, new CourseRestored(course, DAY_3), DAY_3, of(this.queries.tenant));
        return course;
    }

    private void append(UUID aggregate, long sequenceNumber, DomainEvent event, Instant recordedAt,
            Map<String, String> metadata) {
        String type = event.getClass().getSimpleName().startsWith("Course") ? "Course" : "User";
        this.engine.appendEvents(List.of(new GenericDomainEventMessage<>(type, aggregate.toString(), sequenceNumber,
                event, metadata, Ids.next().toString(), recordedAt)));
    }

    private static Map<String, String> of(UUID tenant) {
        return Map.of(MetaDataKeys.TENANT, tenant.toString());
    }

    private Page<RecordedEvent> stream(UUID aggregate) {
        return this.auditLog.stream(read(aggregate, null, null, null, null, null), this.auditor);
    }

    private static ReadStream read(UUID aggregate, @Nullable Instant from, @Nullable Instant to, @Nullable String type,
            @Nullable Integer limit, @Nullable String cursor) {
        return new ReadStream(aggregate, null, null, from, to, type, limit, cursor);
    }

    private Page<RecordedEvent> find(@Nullable UUID actor, @Nullable String type, @Nullable Instant from,
            @Nullable Instant to, @Nullable Order order) {
        return this.auditLog.events(new FindEvents(actor, type, from, to, null, order, null, null), this.auditor);
    }

    private static List<String> types(Page<RecordedEvent> page) {
        return page.items().stream().map(RecordedEvent::type).toList();
    }

    private static List<UUID> ids(Page<RecordedEvent> page) {
        return page.items().stream().map(RecordedEvent::aggregateId).toList();
    }

    private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).extracting(Refusal::code).isEqualTo("not-found");
    }

}
