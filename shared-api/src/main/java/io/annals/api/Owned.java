package io.annals.api;

import java.util.UUID;

/** A view or list item that belongs to a user. */
public interface Owned {

    /** The owner. */
    UUID userId();

}
