package io.annals.api;

import java.util.UUID;

/** An event with {@link Personal} components, all about one person. */
public interface AboutPerson {

    /** The user id of the person, under whose key the components are encrypted. */
    UUID personId();

}
