/** The course catalog: one document per course with its whole outline. */
@NullMarked
package io.annals.projection.catalog;

import org.jspecify.annotations.NullMarked;
