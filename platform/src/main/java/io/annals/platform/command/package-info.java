/** The one way a command takes: from a caller to the aggregate that decides, and back. */
@NullMarked
package io.annals.platform.command;

import org.jspecify.annotations.NullMarked;
