/** What was reached in a course. */
@NullMarked
package io.annals.query.gradebook;

import org.jspecify.annotations.NullMarked;
