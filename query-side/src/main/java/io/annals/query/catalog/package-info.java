/** Courses with their outline. */
@NullMarked
package io.annals.query.catalog;

import org.jspecify.annotations.NullMarked;
