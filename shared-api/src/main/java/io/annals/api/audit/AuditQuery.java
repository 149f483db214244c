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

/** Queries about the event history. */
public final class AuditQuery {

    private AuditQuery() {
    }

    /**
     * Reads the events of one aggregate, oldest first.
     *
     * @param aggregateId the id of the aggregate, such as a course or an enrollment
     * @param fromPosition only events at this position or later
     * @param toPosition only events at this position or earlier
     * @param from only events recorded at this time or later
     * @param to only events recorded before this time
     * @param type only events of this type, such as {@code CoursePublished}
     */
    @Requires(Permission.AUDIT_READ)
    public record ReadStream(@NotNull UUID aggregateId, @Nullable @PositiveOrZero Long fromPosition,
            @Nullable @PositiveOrZero Long toPosition, @Nullable Instant from, @Nullable Instant to,
            @Nullable @Size(max = 100) String type, @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<RecordedEvent> {
    }

    /**
     * Finds events of a tenant.
     *
     * @param actor only events that this user caused
     * @param type only events of this type, such as {@code CoursePublished}
     * @param from only events recorded at this time or later
     * @param to only events recorded before this time
     * @param tenant the tenant, by default the caller's own; others only for platform
     * administrators
     * @param order {@code oldest} first (default) or {@code newest} first
     */
    @Requires(Permission.AUDIT_READ)
    public record FindEvents(@Nullable UUID actor, @Nullable @Size(max = 100) String type, @Nullable Instant from,
            @Nullable Instant to, @Nullable UUID tenant, @Nullable Order order,
            @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
            @Nullable String cursor) implements PageQuery<RecordedEvent> {

        public boolean newestFirst() {
            return this.order == Order.NEWEST;
        }

    }

    /** The order of a list of events. */
    public enum Order {

        NEWEST, OLDEST

    }

}
