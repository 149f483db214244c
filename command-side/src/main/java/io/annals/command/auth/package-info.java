/** Login, sessions and token refresh. */
@NullMarked
package io.annals.command.auth;

import org.jspecify.annotations.NullMarked;
