/**
 * What the platform does by itself because of what happened: events put tasks on a list
 * or take them back, and each task's command is sent once it is due.
 */
@NullMarked
package io.annals.command.automation;

import org.jspecify.annotations.NullMarked;
