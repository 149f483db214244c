/** What learners see of their own learning, and instructors of their learners'. */
@NullMarked
package io.annals.api.learning;

import org.jspecify.annotations.NullMarked;
