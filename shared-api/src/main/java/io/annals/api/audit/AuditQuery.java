package io.annals.api.audit;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.PageQuery;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked about the history. */
public final class AuditQuery {

    private AuditQuery() {
    }

    /**
     * What happened to one aggregate, from the beginning.
     *
     * @param fromPosition the first position in the whole history, included
     * @param toPosition the last position in the whole history, included
     * @param from recorded then or later
     * @param to recorded before then: what was known of the record at that moment
     * @param type the name of the event, such as {@code CoursePublished}
     */
    @Requires(Permission.AUDIT_READ)
    public record ReadStream(@NotNull UUID aggregateId, @Nullable @PositiveOrZero Long fromPosition,
            @Nullable @PositiveOrZero Long toPosition, @Nullable Instant from, @Nullable Instant to,
            @Nullable @Size(max = 100) String type, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<RecordedEvent> {
    }

    /**
     * What happened in a tenant.
     *
     * @param actor the user who acted
     * @param type the name of the event, such as {@code CoursePublished}
     * @param from recorded then or later
     * @param to recorded before then
     * @param tenant another tenant than the caller's, for those who run the platform
     * @param order {@code newest} first, or {@code oldest} first where absent
     */
    @Requires(Permission.AUDIT_READ)
    public record FindEvents(@Nullable UUID actor, @Nullable @Size(max = 100) String type, @Nullable Instant from,
            @Nullable Instant to, @Nullable UUID tenant, @Nullable Order order,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<RecordedEvent> {

        /** Whether the list begins with the latest event. */
        public boolean newestFirst() {
            return this.order == Order.NEWEST;
        }

    }

    /** Where a list of events begins. */
    public enum Order {

        NEWEST, OLDEST

    }

}
