/**
 * Fields of enrollments and results that several documents share, and the learning
 * record.
 */
@NullMarked
package io.annals.projection.learning;

import org.jspecify.annotations.NullMarked;
