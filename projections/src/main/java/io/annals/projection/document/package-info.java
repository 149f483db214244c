/**
 * Projections to documents in MongoDB. A
 * {@link io.annals.projection.document.DocumentProjector} defines which document an event
 * changes and how; batches, tokens, dead letters and replays are the same for all.
 * <p>
 * No transactions are needed. A document stores the position of the last event applied to
 * it, so a repeated event changes nothing. The token is written after the documents. A
 * document is replaced only if it is unchanged since it was read, so a process that has
 * lost its claim without noticing does no harm.
 */
@NullMarked
package io.annals.projection.document;

import org.jspecify.annotations.NullMarked;
