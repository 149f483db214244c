package io.annals.projection.document;

import java.time.Clock;
import java.time.Duration;

/**
 * Settings of the tokens of one projection.
 *
 * @param processor the name of the projection
 * @param segments the initial number of tokens
 * @param node the name of this process
 * @param claimTimeout the time after which a claim expires that is not renewed
 * @param emptying empties the collection
 */
record TokenSettings(String processor, int segments, String node, Duration claimTimeout, Clock clock,
        Runnable emptying) {
}
