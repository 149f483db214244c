/**
 * A learner's work and results in a course, as stored in documents, and the rules on
 * them.
 */
@NullMarked
package io.annals.query.learning;

import org.jspecify.annotations.NullMarked;
