/** Sends large numbers of commands through the same path that clients use. */
@NullMarked
package io.annals.standalone.load;

import org.jspecify.annotations.NullMarked;
