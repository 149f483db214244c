/** Measures the requests of learners and graders. */
@NullMarked
package io.annals.bench.learning;

import org.jspecify.annotations.NullMarked;
