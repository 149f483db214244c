/** Courses and the decisions about them. */
@NullMarked
package io.annals.command.course;

import org.jspecify.annotations.NullMarked;
