/** Tenants and their commands. */
@NullMarked
package io.annals.command.tenant;

import org.jspecify.annotations.NullMarked;
