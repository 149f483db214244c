/** Organizations, their departments and their commands. */
@NullMarked
package io.annals.command.organization;

import org.jspecify.annotations.NullMarked;
