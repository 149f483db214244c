package io.annals.command.api;

import java.util.Optional;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.command.api.CommandResponse.Executed;
import io.annals.command.api.CommandResponse.Refused;
import io.annals.command.api.IdempotencyKeys.Claim;
import io.annals.command.api.IdempotencyKeys.Claimed;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.command.CommandRequest;
import io.annals.platform.command.CommandResult;
import io.annals.platform.command.ExecutedCommands;
import io.annals.platform.command.NewIdAssigner;
import io.annals.platform.messaging.Caller;
import io.annals.platform.web.Problem;
import io.annals.platform.web.ProblemMapper;
import io.annals.platform.web.RequestRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Executes the commands of clients. A command with an idempotency key is executed once:
 * <ol>
 * <li>The key is claimed durably, together with the id of the command message and the id
 * of what the command may create.</li>
 * <li>The command is dispatched with these ids. Its events carry the message id.</li>
 * <li>The response is stored if it is final; otherwise the key is released.</li>
 * </ol>
 * A process that dies after the second step leaves the claim behind. When the client
 * sends the request again after the claim has expired, the response is reconstructed from
 * the events of the first execution, if there are any.
 */
@Component
class IdempotentCommandService {

    private final CommandDispatcher dispatcher;

    private final IdempotencyKeys keys;

    private final ExecutedCommands executedCommands;

    IdempotentCommandService(CommandDispatcher dispatcher, IdempotencyKeys keys, ExecutedCommands executedCommands) {
        this.dispatcher = dispatcher;
        this.keys = keys;
        this.executedCommands = executedCommands;
    }

    /**
     * Executes the command of the request.
     * @throws Refusal or {@link RequestRefusedException} if it is not executed now but
     * might be later
     */
    CommandResponse execute(CommandRequest request, Caller caller) {
        if (request.idempotencyKey() == null) {
            return dispatch(request, request.command(), caller, request.context());
        }
        return switch (this.keys.claim(request, request.idempotencyKey(), caller)) {
            case Claim.Answered answered -> answered.response();
            case Claim.InUse inUse -> throw new RequestRefusedException(Problem
                .of(HttpStatus.CONFLICT, "idempotency-key-in-use",
                        "A request with this key is in progress or was interrupted: try again later.")
                .retryAfter(inUse.left()));
            case Claim.OfAnotherRequest another ->
                throw new RequestRefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused",
                        "The key was used with another request: use one key per command and body.");
            case Claimed claim -> executeOnce(request, caller, claim);
        };
    }

    private CommandResponse executeOnce(CommandRequest request, Caller caller, Claimed claim) {
        Command command = NewIdAssigner.assign(request.command(), claim.newId());
        Optional<CommandResult> earlier = claim.interrupted() ? this.executedCommands.of(command, claim.messageId())
                : Optional.empty();
        CommandResponse response = earlier.<CommandResponse>map((result) -> Executed.of(request.type(), result, true))
            .orElseGet(() -> tryToExecute(request, command, caller, claim));
        this.keys.store(claim, response);
        return response;
    }

    private CommandResponse tryToExecute(CommandRequest request, Command command, Caller caller, Claimed claim) {
        try {
            return dispatch(request, command, caller, request.context().withMessageId(claim.messageId()));
        }
        catch (Refusal refusal) {
            switch (refusal.kind()) {
                case RULE, NOT_FOUND, STALE -> {
                    return new Refused(ProblemMapper.of(refusal), false);
                }
                case INVALID, UNAUTHENTICATED, FORBIDDEN, CONFLICT -> this.keys.release(claim);
                case UNAVAILABLE -> {
                    // The command may have been executed: the claim stays until it
                    // expires.
                }
            }
            throw refusal;
        }
    }

    private Executed dispatch(CommandRequest request, Command command, Caller caller, CommandContext context) {
        return Executed.of(request.type(), this.dispatcher.dispatch(command, caller, context), false);
    }

}
