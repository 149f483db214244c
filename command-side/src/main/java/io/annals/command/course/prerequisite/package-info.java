/** The prerequisites of courses. */
@NullMarked
package io.annals.command.course.prerequisite;

import org.jspecify.annotations.NullMarked;
