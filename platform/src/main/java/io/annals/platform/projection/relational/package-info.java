/** Runs projections to Postgres. */
@NullMarked
package io.annals.platform.projection.relational;

import org.jspecify.annotations.NullMarked;
