/**
 * The event store on Postgres: an append-only log without gaps, written in groups by one
 * sequencer per process.
 */
@NullMarked
package io.annals.platform.eventstore;

import org.jspecify.annotations.NullMarked;
