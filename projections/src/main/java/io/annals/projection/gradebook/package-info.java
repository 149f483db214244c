/**
 * The gradebook: one document per enrollment, and one per enrollment and assessment with
 * all attempts and their scores.
 */
@NullMarked
package io.annals.projection.gradebook;

import org.jspecify.annotations.NullMarked;
