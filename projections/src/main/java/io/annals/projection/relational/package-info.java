/**
 * The one way to write a projector to Postgres: it says for each event which rows it
 * makes and sets, and a batch of events becomes a few statements in one transaction with
 * the token.
 */
@NullMarked
package io.annals.projection.relational;

import org.jspecify.annotations.NullMarked;
