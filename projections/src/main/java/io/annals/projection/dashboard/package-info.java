/** Learner dashboards: one document per user with their enrollments and results. */
@NullMarked
package io.annals.projection.dashboard;

import org.jspecify.annotations.NullMarked;
