/**
 * Who calls and what they may: access tokens, the filter chains of all runnable sides,
 * permissions.
 */
@NullMarked
package io.annals.platform.security;

import org.jspecify.annotations.NullMarked;
