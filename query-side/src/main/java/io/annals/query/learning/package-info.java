/** What a learner did in a course and how that stands to what the course asks. */
@NullMarked
package io.annals.query.learning;

import org.jspecify.annotations.NullMarked;
