package io.annals.command.api;

import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.command.api.CommandResponse.Done;
import io.annals.command.api.CommandResponse.Given;
import io.annals.command.api.CommandResponse.Refused;
import io.annals.command.api.IdempotencyKeys.Claim;
import io.annals.command.api.IdempotencyKeys.Ours;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.command.CommandJson.Stated;
import io.annals.platform.command.CommandResult;
import io.annals.platform.command.CommandType;
import io.annals.platform.command.ExecutedCommands;
import io.annals.platform.messaging.Caller;
import io.annals.platform.web.ProblemMapper;
import io.annals.platform.web.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes clients' orders to the dispatcher. An order with an idempotency key is carried
 * out once:
 * <ol>
 * <li>The key is claimed, durably, together with the identity that the command will have
 * as a message and the id of what it may create.</li>
 * <li>The command is dispatched under that identity, which its events carry.</li>
 * <li>The answer is kept, if it is final; else the key is given back.</li>
 * </ol>
 * A process that dies after the second step leaves a claim behind. Whoever sends the
 * order again once the claim has run out is answered from the events of the first time,
 * if there are any.
 */
@Component
class IdempotentCommandService {

    private final CommandDispatcher dispatcher;

    private final IdempotencyKeys keys;

    private final ExecutedCommands traces;

    IdempotentCommandService(CommandDispatcher dispatcher, IdempotencyKeys keys, ExecutedCommands traces) {
        this.dispatcher = dispatcher;
        this.keys = keys;
        this.traces = traces;
    }

    /**
     * Carries the order out.
     * @throws Refusal or {@link RequestRefused} where it is not
     */
    Given carryOut(CommandRequest order, Caller caller) {
        if (order.idempotencyKey() == null) {
            return new Given(done(order, dispatch(order, caller, order.stated(), null)), false);
        }
        return switch (this.keys.claim(order, caller)) {
            case Claim.Answered known -> new Given(known.answer(), true);
            case Claim.InUse inUse -> throw new RequestRefused(HttpStatus.CONFLICT, "idempotency-key-in-use",
                    "A request with this key is being worked on, or was interrupted: ask again in a while.");
            case Claim.OfAnother another ->
                throw new RequestRefused(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused",
                        "This key was used with another request: a key stands for one command with one body.");
            case Ours ours -> new Given(carryOutOnce(order, caller, ours), false);
        };
    }

    private CommandResponse carryOutOnce(CommandRequest order, Caller caller, Ours claim) {
        Stated stated = order.making(claim.newId());
        CommandResponse answer = claim.interrupted() ? this.traces.of(stated.command(), claim.messageId())
            .<CommandResponse>map((accepted) -> done(order, accepted))
            .orElseGet(() -> attempt(order, caller, stated, claim)) : attempt(order, caller, stated, claim);
        this.keys.keep(claim, answer);
        return answer;
    }

    private CommandResponse attempt(CommandRequest order, Caller caller, Stated stated, Ours claim) {
        try {
            return done(order, dispatch(order, caller, stated, claim.messageId()));
        }
        catch (Refusal refusal) {
            switch (refusal.kind()) {
                case RULE, NOT_FOUND, STALE -> {
                    return new Refused(ProblemMapper.of(refusal));
                }
                case INVALID, UNAUTHENTICATED, FORBIDDEN, CONFLICT -> this.keys.giveBack(claim);
                case UNAVAILABLE -> {
                    // It may have been carried out: the claim stands until it runs out.
                }
            }
            throw refusal;
        }
    }

    private CommandResult dispatch(CommandRequest order, Caller caller, Stated stated, @Nullable UUID messageId) {
        IfMatch ifMatch = order.ifMatch();
        if (ifMatch != null && order.type().creation()) {
            throw new Refusal(Kind.STALE, "stale-version", "What is yet to be created has no version: omit If-Match.",
                    List.of());
        }
        return this.dispatcher.dispatch(stated.command(), caller,
                new CommandContext((ifMatch != null) ? ifMatch.version() : null, stated.occurredAt(), stated.reason(),
                        order.requestId(), messageId));
    }

    private static Done done(CommandRequest order, CommandResult accepted) {
        CommandType type = order.type();
        return new Done(accepted.id(), accepted.version(), type.creation() ? type.location(accepted.id()) : null);
    }

}
