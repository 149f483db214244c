/** Attempts: their commands, events, queries and views. */
@NullMarked
package io.annals.api.attempt;

import org.jspecify.annotations.NullMarked;
