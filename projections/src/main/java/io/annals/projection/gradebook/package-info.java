/** The gradebook: one document per enrollment with all attempts and their scores. */
@NullMarked
package io.annals.projection.gradebook;

import org.jspecify.annotations.NullMarked;
