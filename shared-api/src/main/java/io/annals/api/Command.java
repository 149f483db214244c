package io.annals.api;

import java.util.UUID;

/**
 * An intention to change one aggregate, named by a business verb. Every command is a
 * record nested in the sealed interface of its aggregate, found by {@link Commands}. Its
 * name for clients is the record's name in kebab-case ({@code PublishCourse} ->
 * {@code publish-course}).
 */
public interface Command {

    /** The id of the aggregate that decides. */
    UUID aggregateId();

    /** A command that creates its aggregate; its {@link NewId} is the aggregate's id. */
    interface Creation extends Command {

    }

}
