/** Tests of what the platform does by itself. */
@NullMarked
package io.annals.command.automation;

import org.jspecify.annotations.NullMarked;
