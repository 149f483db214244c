/** Read models, each projected from the events into a store of its own. */
@NullMarked
package io.annals.projection;

import org.jspecify.annotations.NullMarked;
