/** A test of a whole term in a small course, from the perspective of its users. */
@NullMarked
package io.annals.standalone.term;

import org.jspecify.annotations.NullMarked;
