@NullMarked
package io.annals.projection.learning;

import org.jspecify.annotations.NullMarked;
