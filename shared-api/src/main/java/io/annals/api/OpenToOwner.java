package io.annals.api;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A query that everybody may send about themselves; {@link Requires} is the permission to
 * ask about others. If the query does not name a user, its result must be {@link Owned}
 * and is shown only to its owner.
 */
public interface OpenToOwner {

    /** The user that the query is about; absent if only the result tells. */
    default @Nullable UUID askedAbout() {
        return null;
    }

}
