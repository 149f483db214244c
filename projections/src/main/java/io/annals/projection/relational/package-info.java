/**
 * Projections to Postgres: a projector translates each event into row changes, and a
 * batch of events becomes a few statements in one transaction with the token.
 */
@NullMarked
package io.annals.projection.relational;

import org.jspecify.annotations.NullMarked;
