/**
 * Projections: read models and whatever else is derived from the events. Each has a
 * processor, tokens and dead letters of its own, and all are operated in the same way.
 */
@NullMarked
package io.annals.platform.projection;

import org.jspecify.annotations.NullMarked;
