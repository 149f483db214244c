/** Commands, events, queries and views of enrollments. */
@NullMarked
package io.annals.api.enrollment;

import org.jspecify.annotations.NullMarked;
