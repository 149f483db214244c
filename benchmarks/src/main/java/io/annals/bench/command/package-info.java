/** Commands in the process and over HTTP. */
@NullMarked
package io.annals.bench.command;

import org.jspecify.annotations.NullMarked;
