/** Views of learning: outline, dashboard, gradebook and explanations. */
@NullMarked
package io.annals.api.learning;

import org.jspecify.annotations.NullMarked;
