package io.annals.api;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A query for which {@link Requires} names the permission to ask about others: everybody
 * may ask it about themselves. Where the query does not name the person, its answer has
 * to be {@link Owned}, and is shown only to its owner.
 */
public interface OpenToOwner {

    /** The user asked about; absent where only the answer tells. */
    default @Nullable UUID askedAbout() {
        return null;
    }

}
