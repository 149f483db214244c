/** Measures the rate of appended events. */
@NullMarked
package io.annals.bench.append;

import org.jspecify.annotations.NullMarked;
