/** Policies about attempts: deadlines, closed assessments and regrades. */
@NullMarked
package io.annals.command.automation.attempt;

import org.jspecify.annotations.NullMarked;
