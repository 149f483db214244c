/** Learner dashboards: one document per user with their enrolments and results. */
@NullMarked
package io.annals.projection.dashboard;

import org.jspecify.annotations.NullMarked;
