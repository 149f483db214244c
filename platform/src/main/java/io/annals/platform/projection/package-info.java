/**
 * What follows the events: the read models, and what else is done once something was
 * recorded. Each is a processor with tokens and dead letters of its own and is operated
 * in the same way, whatever it writes and whichever side it belongs to.
 */
@NullMarked
package io.annals.platform.projection;

import org.jspecify.annotations.NullMarked;
