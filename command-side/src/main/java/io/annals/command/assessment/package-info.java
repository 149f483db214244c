/** Assessments and their commands. */
@NullMarked
package io.annals.command.assessment;

import org.jspecify.annotations.NullMarked;
