/** The tenant aggregate and its command handler. */
@NullMarked
package io.annals.command.tenant;

import org.jspecify.annotations.NullMarked;
