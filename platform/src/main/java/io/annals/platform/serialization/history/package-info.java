/** Conversions of old revisions of events to the current ones. */
@NullMarked
package io.annals.platform.serialization.history;

import org.jspecify.annotations.NullMarked;
