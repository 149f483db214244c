package io.annals.api;

import java.util.UUID;

/** A view, or an item of a list, that belongs to a user. */
public interface Owned {

    /** The user that it belongs to. */
    UUID userId();

}
