@NullMarked
package io.annals.query.course;

import org.jspecify.annotations.NullMarked;
