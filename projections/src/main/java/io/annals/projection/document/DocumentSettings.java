package io.annals.projection.document;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the projections to MongoDB.
 *
 * @param segments the number of segments that run in parallel, each with its own token;
 * takes effect when a projection starts again from the first event
 * @param batchSize the maximum number of events that are applied together
 * @param claimInterval how often a process renews its tokens and looks for tokens without
 * an owner; tokens that are not renewed for twice as long can be claimed by others
 */
@ConfigurationProperties("annals.projections.documents")
public record DocumentSettings(@DefaultValue("1") int segments, @DefaultValue("1000") int batchSize,
        @DefaultValue("5s") Duration claimInterval) {

    Duration claimTimeout() {
        return this.claimInterval.multipliedBy(2);
    }

}
