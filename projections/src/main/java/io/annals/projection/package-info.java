/**
 * Read models: what every projection has in common, whatever store it writes to.
 */
@NullMarked
package io.annals.projection;

import org.jspecify.annotations.NullMarked;
