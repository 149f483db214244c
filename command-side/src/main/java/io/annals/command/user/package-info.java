/** Users, their roles, passwords and erasure. */
@NullMarked
package io.annals.command.user;

import org.jspecify.annotations.NullMarked;
