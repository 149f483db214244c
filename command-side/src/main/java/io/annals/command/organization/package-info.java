/** The organization aggregate, with its departments, and its command handler. */
@NullMarked
package io.annals.command.organization;

import org.jspecify.annotations.NullMarked;
