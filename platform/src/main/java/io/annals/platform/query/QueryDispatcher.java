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
 * Sends every query. It checks the permission and adds the caller to the metadata, from
 * which the handler gets the tenant.
 */
@Component
public class QueryDispatcher {

    /** The statement timeout of the read models is much shorter. */
    private static final long TIMEOUT_SECONDS = 60;

    private final QueryBus queryBus;

    /**
     * @throws IllegalStateException if a query declares no permission
     */
    public QueryDispatcher(QueryBus queryBus) {
        PermissionCheck.requireDeclared(QueryCatalog.all());
        this.queryBus = queryBus;
    }

    /**
     * Sends the query and waits for the result.
     * @throws Refusal if the caller lacks the permission, or if the handler refuses the
     * query, for example because the record does not exist in the caller's tenant
     */
    public <R> R ask(Query<R> query, Caller caller) {
        boolean ownOnly = OwnershipCheck.isLimitedToOwn(query, caller);
        R result = send(query, caller);
        return ownOnly ? OwnershipCheck.requireOwn(query, result, caller) : result;
    }

    private <R> R send(Query<R> query, Caller caller) {
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
            return new Refusal(Refusal.Kind.UNAVAILABLE, "unavailable", "The query took too long: try again later.",
                    List.of());
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
