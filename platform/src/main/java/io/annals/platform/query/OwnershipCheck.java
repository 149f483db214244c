package io.annals.platform.query;

import java.util.UUID;

import io.annals.api.OpenToOwner;
import io.annals.api.Owned;
import io.annals.api.Page;
import io.annals.api.Permission;
import io.annals.api.Query;
import io.annals.api.Refusal;
import io.annals.platform.messaging.Caller;
import io.annals.platform.security.PermissionCheck;

/**
 * Who may see what: everything of the kind with the permission that the query requires,
 * and without it only what is the caller's own, where the query is open to owners.
 */
final class OwnershipCheck {

    private OwnershipCheck() {
    }

    /**
     * Refuses a question that the caller may not ask.
     * @return whether the answer may show the caller's own records only
     */
    static boolean limits(Query<?> query, Caller caller) {
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

    /** Gives the answer only if all of it belongs to the caller. */
    static <R> R own(Query<R> query, R answer, Caller caller) {
        boolean own = (query instanceof OpenToOwner open && open.askedAbout() != null) || belongsTo(caller, answer);
        if (!own) {
            throw Refusal.notFound("record");
        }
        return answer;
    }

    private static boolean belongsTo(Caller caller, Object answer) {
        return switch (answer) {
            case Page<?> page -> page.items().stream().allMatch((item) -> belongsTo(caller, item));
            case Owned owned -> owned.userId().equals(caller.actorId());
            default -> false;
        };
    }

}
