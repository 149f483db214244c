/** Courses, their outline and their commands. */
@NullMarked
package io.annals.command.course;

import org.jspecify.annotations.NullMarked;
