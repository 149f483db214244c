/** Creates the first administrator of a new platform. */
@NullMarked
package io.annals.command.bootstrap;

import org.jspecify.annotations.NullMarked;
