/**
 * Automations: what the platform does by itself. The projection {@code automation} lets
 * policies react to events by scheduling or canceling tasks; the task runner sends each
 * task's command when it is due.
 */
@NullMarked
package io.annals.command.automation;

import org.jspecify.annotations.NullMarked;
