/** What every event store of Annals must do, and what the one on Postgres does beside. */
@NullMarked
package io.annals.platform.eventstore;

import org.jspecify.annotations.NullMarked;
