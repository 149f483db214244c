/** Tests of writing rows. */
@NullMarked
package io.annals.projection.relational;

import org.jspecify.annotations.NullMarked;
