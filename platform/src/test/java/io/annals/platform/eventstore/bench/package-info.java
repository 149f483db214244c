/** Measures how fast events are appended; run by hand, not as a test. */
@NullMarked
package io.annals.platform.eventstore.bench;

import org.jspecify.annotations.NullMarked;
