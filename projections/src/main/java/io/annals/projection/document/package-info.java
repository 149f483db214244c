/**
 * How documents in MongoDB are projected from events. A
 * {@link io.annals.projection.document.DocumentProjector} says which document an event
 * changes and how; everything else is the same for all of them: batches, tokens, dead
 * letters, rebuilding.
 * <p>
 * No transactions are needed. A document carries the position of the last event applied
 * to it, so an event that comes again changes nothing; the token is written after the
 * documents; and a document is only replaced if it is still as it was read, so a process
 * that lost its claim without noticing harms nothing.
 */
@NullMarked
package io.annals.projection.document;

import org.jspecify.annotations.NullMarked;
