package io.annals.api;

import java.util.UUID;

/** An event with {@link Personal} components; all of them are about one person. */
public interface AboutPerson {

    /** The person's user id, which also names the key. */
    UUID personId();

}
