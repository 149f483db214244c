/** Benchmarks: contenders in turns, on one machine in one run. */
@NullMarked
package io.annals.bench;

import org.jspecify.annotations.NullMarked;
