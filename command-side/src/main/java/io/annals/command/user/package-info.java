/** The user aggregate and its command handlers. */
@NullMarked
package io.annals.command.user;

import org.jspecify.annotations.NullMarked;
