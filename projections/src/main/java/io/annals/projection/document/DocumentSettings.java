package io.annals.projection.document;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the projections to MongoDB run.
 *
 * @param segments how many parts of a projection run at once, each with a token of its
 * own; counts when a projection begins anew
 * @param batchSize most events that are applied together
 * @param claimInterval how often a process looks for tokens without an owner, and renews
 * its own; one that has not renewed for twice as long has lost them
 */
@ConfigurationProperties("annals.projections.documents")
public record DocumentSettings(@DefaultValue("1") int segments, @DefaultValue("1000") int batchSize,
        @DefaultValue("5s") Duration claimInterval) {

    Duration claimTimeout() {
        return this.claimInterval.multipliedBy(2);
    }

}
