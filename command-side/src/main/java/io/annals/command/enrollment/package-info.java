/** Enrollments: admission, seats, learning progress, results and completion. */
@NullMarked
package io.annals.command.enrollment;

import org.jspecify.annotations.NullMarked;
