/** Enrollments: one learner in one course. */
@NullMarked
package io.annals.api.enrollment;

import org.jspecify.annotations.NullMarked;
