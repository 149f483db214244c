/** Histories and helpers for tests of projections. */
@NullMarked
package io.annals.projection.testing;

import org.jspecify.annotations.NullMarked;
