/** Measures how fast events are appended; run by hand, not as a test. */
@NullMarked
package io.annals.bench.append;

import org.jspecify.annotations.NullMarked;
