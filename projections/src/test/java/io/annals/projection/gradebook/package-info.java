@NullMarked
package io.annals.projection.gradebook;

import org.jspecify.annotations.NullMarked;
