/** Attempts at assessments, from start to grade. */
@NullMarked
package io.annals.command.attempt;

import org.jspecify.annotations.NullMarked;
