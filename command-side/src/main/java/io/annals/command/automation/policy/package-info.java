/** Policies: which events lead to which tasks. */
@NullMarked
package io.annals.command.automation.policy;

import org.jspecify.annotations.NullMarked;
