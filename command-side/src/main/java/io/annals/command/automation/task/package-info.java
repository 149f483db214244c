/** Tasks: commands that are sent when they are due. */
@NullMarked
package io.annals.command.automation.task;

import org.jspecify.annotations.NullMarked;
