package io.annals.platform.query;

import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.OpenToOwner;
import io.annals.api.Owned;
import io.annals.api.Page;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Refusal;
import io.annals.platform.messaging.Caller;
import io.annals.platform.security.PermissionCheck;

/**
 * Decides what a caller sees. A caller with the permission of the query sees all records
 * of the tenant; a caller without it sees only their own, if the query is
 * {@link OpenToOwner}.
 */
final class OwnershipCheck {

    private OwnershipCheck() {
    }

    /**
     * Checks whether the caller may send the query.
     * @return whether the result may contain only the caller's own records
     * @throws Refusal {@code forbidden}
     */
    static boolean isLimitedToOwn(Query<?> query, Caller caller) {
        Permission permission = PermissionCheck.required(query.getClass());
        if (caller.may(permission)) {
            return false;
        }
        if (!(query instanceof OpenToOwner open) || !isOwn(open, caller)) {
            throw PermissionCheck.missing(permission);
        }
        return true;
    }

    private static boolean isOwn(OpenToOwner query, Caller caller) {
        UUID user = query.askedAbout();
        return user == null || user.equals(caller.actorId());
    }

    /** Returns the result if all of it belongs to the caller; else it is not found. */
    static <R> R requireOwn(Query<R> query, R result, Caller caller) {
        boolean own = (query instanceof OpenToOwner open && open.askedAbout() != null) || belongsTo(caller, result);
        if (!own) {
            throw notFound(query);
        }
        return result;
    }

    /**
     * The same refusal as if the record did not exist. The first field of the query names
     * it.
     */
    private static Refusal notFound(Query<?> query) {
        return Stream.of(query.getClass().getRecordComponents())
            .findFirst()
            .map((field) -> Refusal.notFound(field.getName().replaceFirst("Id$", ""), field.getName()))
            .orElseGet(() -> Refusal.notFound("record"));
    }

    private static boolean belongsTo(Caller caller, Object result) {
        return switch (result) {
            case Page<?> page -> page.items().stream().allMatch((item) -> belongsTo(caller, item));
            case Owned owned -> owned.userId().equals(caller.actorId());
            default -> false;
        };
    }

}
