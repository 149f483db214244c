/**
 * Scoring of answers and attempts: pure functions of decimals, without a clock or random
 * numbers of their own.
 */
@NullMarked
package io.annals.api.assessment.scoring;

import org.jspecify.annotations.NullMarked;
