/** Policies about enrollments: seats, waiting lists and new versions of outlines. */
@NullMarked
package io.annals.command.automation.enrollment;

import org.jspecify.annotations.NullMarked;
