/**
 * Learner dashboards: one document per user with the last activity in each enrollment.
 */
@NullMarked
package io.annals.projection.dashboard;

import org.jspecify.annotations.NullMarked;
