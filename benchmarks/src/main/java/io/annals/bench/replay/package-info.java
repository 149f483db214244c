/** Measures replays of the projections. */
@NullMarked
package io.annals.bench.replay;

import org.jspecify.annotations.NullMarked;
