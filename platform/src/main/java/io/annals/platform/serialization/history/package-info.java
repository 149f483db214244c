/** The shapes that events had before, and what they are in those of today. */
@NullMarked
package io.annals.platform.serialization.history;

import org.jspecify.annotations.NullMarked;
