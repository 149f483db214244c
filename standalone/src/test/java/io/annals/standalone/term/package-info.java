/** A term in a small course, as its people live it. */
@NullMarked
package io.annals.standalone.term;

import org.jspecify.annotations.NullMarked;
