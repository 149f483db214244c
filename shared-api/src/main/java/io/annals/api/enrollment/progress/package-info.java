/**
 * How far a learner is in a course: pure functions, used where it is decided and where it
 * is shown.
 */
@NullMarked
package io.annals.api.enrollment.progress;

import org.jspecify.annotations.NullMarked;
