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

/** Sends queries and turns their results into HTTP responses. */
@Component
public final class QueryResponses {

    private final QueryDispatcher queries;

    private final ReadYourWrites readYourWrites;

    QueryResponses(QueryDispatcher queries, ReadYourWrites readYourWrites) {
        this.queries = queries;
        this.readYourWrites = readYourWrites;
    }

    /** A page of a list, with a link to the next page. */
    public <T> ResponseEntity<Page<T>> page(PageQuery<T> query, Caller caller) {
        Page<T> page = this.queries.ask(query, caller);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        String next = page.next();
        if (next != null) {
            response.header(HttpHeaders.LINK, "<" + linkTo(next) + ">; rel=\"next\"");
        }
        return response.body(page);
    }

    /**
     * A view of one aggregate with its version as the ETag, and at least of the requested
     * version; {@code null} if the client has the current one.
     * @throws Refusal {@code projection-behind} if the view does not reach the version in
     * time
     */
    public <V extends Versioned> @Nullable V one(Query<V> query, Caller caller, VersionConditions conditions) {
        V view = this.readYourWrites.await(conditions.minVersion(), () -> this.queries.ask(query, caller));
        if (view.changesByItself()) {
            conditions.tag(view.version());
            return view;
        }
        return conditions.isKnown(view.version()) ? null : view;
    }

    /** A result that is neither a list nor a view of one aggregate. */
    public <R> R plain(Query<R> query, Caller caller) {
        return this.queries.ask(query, caller);
    }

    /** The path and parameters of the request, with the cursor. */
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
