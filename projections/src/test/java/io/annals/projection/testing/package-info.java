/** Projections running for tests. */
@NullMarked
package io.annals.projection.testing;

import org.jspecify.annotations.NullMarked;
