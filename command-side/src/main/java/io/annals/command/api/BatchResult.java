package io.annals.command.api;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.annals.command.api.CommandResponse.Executed;
import io.annals.command.api.CommandResponse.Refused;
import io.annals.platform.command.CommandResult;
import io.annals.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The result of one line of a batch.
 *
 * @param line the number of the line, from 1
 * @param status the HTTP status that the command would have if it were sent alone
 * @param sanitized as in {@link CommandResult}
 * @param replayed {@code true} if this is the stored response to an earlier request with
 * the same key; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "line", "status", "id", "version", "sanitized", "location", "replayed", "problem" })
record BatchResult(long line, int status, @Nullable UUID id, @Nullable Long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sanitized, @Nullable String location,
        @Nullable Boolean replayed, @Nullable Problem problem) {

    static BatchResult of(long line, CommandResponse response, String requestId) {
        Boolean replayed = response.replayed() ? true : null;
        return switch (response) {
            case Executed executed -> new BatchResult(line, executed.status(), executed.result().id(),
                    executed.result().version(), executed.result().sanitized(), executed.location(), replayed, null);
            case Refused refused -> of(line, refused.problem(), replayed, requestId);
        };
    }

    static BatchResult of(long line, Problem problem, String requestId) {
        return of(line, problem, null, requestId);
    }

    private static BatchResult of(long line, Problem problem, @Nullable Boolean replayed, String requestId) {
        return new BatchResult(line, problem.status(), null, null, List.of(), null, replayed,
                problem.in(BatchController.PATH, requestId));
    }

}
