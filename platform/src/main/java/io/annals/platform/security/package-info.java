/** Access tokens, the security filter chains of all processes, and permission checks. */
@NullMarked
package io.annals.platform.security;

import org.jspecify.annotations.NullMarked;
