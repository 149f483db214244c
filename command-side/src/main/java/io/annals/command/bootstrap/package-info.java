/** The first administrator of a platform that has none. */
@NullMarked
package io.annals.command.bootstrap;

import org.jspecify.annotations.NullMarked;
