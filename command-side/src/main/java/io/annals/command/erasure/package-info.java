/** Sees to it that who was erased stays so, whatever happened in between. */
@NullMarked
package io.annals.command.erasure;

import org.jspecify.annotations.NullMarked;
