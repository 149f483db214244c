/** Tests of automations. */
@NullMarked
package io.annals.command.automation;

import org.jspecify.annotations.NullMarked;
