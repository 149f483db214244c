/**
 * The event store on Postgres: a log without gaps that is only ever added to, written in
 * groups by one sequencer per process.
 */
@NullMarked
package io.annals.platform.eventstore;

import org.jspecify.annotations.NullMarked;
