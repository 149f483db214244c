/** Gradebook views. */
@NullMarked
package io.annals.query.gradebook;

import org.jspecify.annotations.NullMarked;
