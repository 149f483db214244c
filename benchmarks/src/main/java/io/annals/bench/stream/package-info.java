/** Whether commands to long streams take longer. */
@NullMarked
package io.annals.bench.stream;

import org.jspecify.annotations.NullMarked;
