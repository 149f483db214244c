package io.annals.command.api;

import io.annals.platform.command.CommandResult;
import io.annals.platform.command.CommandType;
import io.annals.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** The response to a command request. */
sealed interface CommandResponse {

    /** The HTTP status. */
    int status();

    /** Whether this is the stored response to an earlier request with the same key. */
    boolean replayed();

    /**
     * The command was executed.
     *
     * @param location the path of the view of the created aggregate; {@code null} if none
     * was created
     */
    record Executed(CommandResult result, @Nullable String location, boolean replayed) implements CommandResponse {

        static Executed of(CommandType type, CommandResult result, boolean replayed) {
            return new Executed(result, type.creation() ? type.location(result.id()) : null, replayed);
        }

        @Override
        public int status() {
            return (this.location != null) ? 201 : 200;
        }

    }

    /** The command was refused for a reason that sending it again would not change. */
    record Refused(Problem problem, boolean replayed) implements CommandResponse {

        @Override
        public int status() {
            return this.problem.status();
        }

    }

}
