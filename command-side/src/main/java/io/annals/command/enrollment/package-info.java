/** Enrollments: who learns in which course, and how often who may try what. */
@NullMarked
package io.annals.command.enrollment;

import org.jspecify.annotations.NullMarked;
