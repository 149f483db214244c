package io.annals.command.api;

import java.util.UUID;

import io.annals.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** What a client is told of its command. */
sealed interface CommandResponse {

    /** The HTTP status. */
    int status();

    /**
     * It was carried out.
     *
     * @param location where the view of what was created will be found; absent where
     * nothing was
     */
    record Done(UUID id, long version, @Nullable String location) implements CommandResponse {

        @Override
        public int status() {
            return (this.location != null) ? 201 : 200;
        }

    }

    /** It was refused, and will be whenever it is sent again like this. */
    record Refused(Problem problem) implements CommandResponse {

        @Override
        public int status() {
            return this.problem.status();
        }

    }

    /**
     * An answer on its way to a client.
     *
     * @param replayed whether it is the answer to an earlier request with the same key
     */
    record Given(CommandResponse answer, boolean replayed) {
    }

}
