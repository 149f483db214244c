/** Dispatching of commands, from the caller to the aggregate and back. */
@NullMarked
package io.annals.platform.command;

import org.jspecify.annotations.NullMarked;
