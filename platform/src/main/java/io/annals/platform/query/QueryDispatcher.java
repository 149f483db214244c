package io.annals.platform.query;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.annals.api.Query;
import io.annals.api.Refusal;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.CallerMetaData;
import io.annals.platform.security.PermissionCheck;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.springframework.stereotype.Component;

/**
 * Asks queries. This is the only way to ask one: it checks that the caller may, and the
 * handler learns from the metadata whose tenant it has to answer for.
 */
@Component
public class QueryDispatcher {

    /** A statement of the read models is given up long before. */
    private static final long TIMEOUT_SECONDS = 60;

    private final QueryBus queryBus;

    /**
     * @throws IllegalStateException where a query does not say who may ask it
     */
    public QueryDispatcher(QueryBus queryBus) {
        PermissionCheck.requireDeclared(QueryCatalog.all());
        this.queryBus = queryBus;
    }

    /**
     * Waits for the answer.
     * @throws Refusal where the caller lacks the permission, or what the handler refuses:
     * above all what is not there in the caller's tenant
     */
    public <R> R ask(Query<R> query, Caller caller) {
        boolean ownOnly = OwnershipCheck.limits(query, caller);
        R answer = answer(query, caller);
        return ownOnly ? OwnershipCheck.own(query, answer, caller) : answer;
    }

    private <R> R answer(Query<R> query, Caller caller) {
        QueryMessage<Query<R>, R> message = new GenericQueryMessage<Query<R>, R>(query, ResponseType.of(query))
            .andMetaData(CallerMetaData.of(caller));
        try {
            QueryResponseMessage<R> response = this.queryBus.query(message)
                .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
            if (response.isExceptional()) {
                throw unwrapped(response.exceptionResult());
            }
            return response.getPayload();
        }
        catch (CompletionException ex) {
            throw unwrapped((ex.getCause() != null) ? ex.getCause() : ex);
        }
    }

    private static RuntimeException unwrapped(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new Refusal(Refusal.Kind.UNAVAILABLE, "unavailable",
                    "The query was not answered in time: try again later.", List.of());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return (failure instanceof RuntimeException runtime) ? runtime
                : new IllegalStateException("The query failed", failure);
    }

}
