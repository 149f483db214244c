/** Logging in: from a password to tokens, and from one token to the next. */
@NullMarked
package io.annals.command.auth;

import org.jspecify.annotations.NullMarked;
