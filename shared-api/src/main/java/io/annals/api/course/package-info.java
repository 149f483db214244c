/** Courses and their outline. */
@NullMarked
package io.annals.api.course;

import org.jspecify.annotations.NullMarked;
