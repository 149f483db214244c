/** Measures how the duration of commands depends on the length of streams. */
@NullMarked
package io.annals.bench.stream;

import org.jspecify.annotations.NullMarked;
