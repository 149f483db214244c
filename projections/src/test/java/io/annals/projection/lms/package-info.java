@NullMarked
package io.annals.projection.lms;

import org.jspecify.annotations.NullMarked;
