/** The outline of a course: its modules, units, contents and resources. */
@NullMarked
package io.annals.command.course.outline;

import org.jspecify.annotations.NullMarked;
