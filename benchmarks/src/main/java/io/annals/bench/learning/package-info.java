/** What learners and their graders wait for. */
@NullMarked
package io.annals.bench.learning;

import org.jspecify.annotations.NullMarked;
