/**
 * What answers, attempts and late work are worth: pure functions of decimals, without a
 * clock and without chance of their own.
 */
@NullMarked
package io.annals.api.assessment.scoring;

import org.jspecify.annotations.NullMarked;
