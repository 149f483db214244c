package io.annals.platform.eventstore;

import java.util.UUID;

/**
 * The event of the event stores' tests.
 *
 * @param line the number of the event among those of one append, from 0
 */
record Noted(UUID note, int line, String text) {
}
