/** Which courses require which others. */
@NullMarked
package io.annals.command.course.prerequisite;

import org.jspecify.annotations.NullMarked;
