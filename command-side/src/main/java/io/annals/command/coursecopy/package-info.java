/** Copies of courses with their assessments. */
@NullMarked
package io.annals.command.coursecopy;

import org.jspecify.annotations.NullMarked;
