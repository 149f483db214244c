/** Attempts: one learner's try at one assessment. */
@NullMarked
package io.annals.api.attempt;

import org.jspecify.annotations.NullMarked;
