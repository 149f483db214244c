/** Unique values, enforced by the event store. */
@NullMarked
package io.annals.command.uniquekey;

import org.jspecify.annotations.NullMarked;
