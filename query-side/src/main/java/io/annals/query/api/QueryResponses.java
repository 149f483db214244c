package io.annals.query.api;

import io.annals.api.Page;
import io.annals.api.PageQuery;
import io.annals.api.Query;
import io.annals.api.Refusal;
import io.annals.api.Versioned;
import io.annals.platform.messaging.Caller;
import io.annals.platform.query.QueryDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Turns the answer to a query into the answer to a request. */
@Component
public final class QueryResponses {

    private final QueryDispatcher queries;

    private final ReadYourWrites patience;

    QueryResponses(QueryDispatcher queries, ReadYourWrites patience) {
        this.queries = queries;
        this.patience = patience;
    }

    /** A page, with a link to the next. */
    public <T> ResponseEntity<Page<T>> page(PageQuery<T> query, Caller caller) {
        Page<T> page = this.queries.ask(query, caller);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        String next = page.next();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + linkTo(next) + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    /**
     * A view of one aggregate, tagged with its version, and at least as new as asked for;
     * {@code null} where the client has it already.
     * @throws Refusal {@code projection-behind} where it does not get so new in time
     */
    public <V extends Versioned> @Nullable V one(Query<V> query, Caller caller, VersionConditions freshness) {
        V view = this.patience.await(freshness.minVersion(), () -> this.queries.ask(query, caller));
        if (view.changesByItself()) {
            freshness.tag(view.version());
            return view;
        }
        return freshness.isKnown(view.version()) ? null : view;
    }

    /** An answer that is neither a list nor a view of one aggregate. */
    public <R> R plain(Query<R> query, Caller caller) {
        return this.queries.ask(query, caller);
    }

    /**
     * The request's own path and parameters, with the cursor; without scheme and host.
     */
    private static String linkTo(String cursor) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
            .scheme(null)
            .host(null)
            .port(null)
            .replaceQueryParam("cursor", cursor)
            .build(true)
            .toUriString();
    }

}
