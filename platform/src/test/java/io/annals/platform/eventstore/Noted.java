package io.annals.platform.eventstore;

import java.util.UUID;

/**
 * The event of the event stores' tests.
 *
 * @param line which of the events that belong together, from 0
 */
record Noted(UUID note, int line, String text) {
}
