/** Views of enrollments. */
@NullMarked
package io.annals.query.enrollment;

import org.jspecify.annotations.NullMarked;
