package io.annals.platform.projection.relational;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.annals.platform.messaging.EventContext;
import io.annals.platform.projection.BulkLoad;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills tables during a replay: each call writes its events and the tokens in one
 * transaction.
 *
 * @param <B> the changes of a batch
 */
final class RelationalBulkLoad<B> implements BulkLoad {

    private final String projection;

    private final BatchProjector<B> projector;

    private final TokenStore tokenStore;

    private final TransactionTemplate transaction;

    private final Map<Integer, @Nullable TrackingToken> tokens = new LinkedHashMap<>();

    /** Claims the tokens of all segments. */
    RelationalBulkLoad(String projection, BatchProjector<B> projector, TokenStore tokenStore,
            TransactionTemplate transaction) {
        this.projection = projection;
        this.projector = projector;
        this.tokenStore = tokenStore;
        this.transaction = transaction;
        transaction.executeWithoutResult((status) -> {
            for (int segment : tokenStore.fetchSegments(projection)) {
                this.tokens.put(segment, tokenStore.fetchToken(projection, segment));
            }
        });
    }

    @Override
    public void apply(List<? extends TrackedEventMessage<?>> events) {
        TrackingToken last = events.getLast().trackingToken();
        B batch = this.projector.begin();
        this.transaction.executeWithoutResult((status) -> {
            for (TrackedEventMessage<?> event : events) {
                if (event instanceof DomainEventMessage && this.projector.handles(event.getPayloadType())) {
                    this.projector.add(EventContext.of(event), batch);
                }
            }
            this.projector.write(batch);
            this.tokens.replaceAll((segment, token) -> WrappedToken.advance(token, last));
            this.tokens.forEach((segment, token) -> this.tokenStore.storeToken(token, this.projection, segment));
        });
        this.projector.committed(batch);
    }

    @Override
    public void flush() {
        // Nothing is held in memory.
    }

    @Override
    public void close() {
        this.transaction.executeWithoutResult((status) -> this.tokens.keySet()
            .forEach((segment) -> this.tokenStore.releaseClaim(this.projection, segment)));
    }

}
