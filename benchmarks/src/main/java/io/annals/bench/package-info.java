/** Benchmarks that compare contenders in turns, on one machine and in one run. */
@NullMarked
package io.annals.bench;

import org.jspecify.annotations.NullMarked;
