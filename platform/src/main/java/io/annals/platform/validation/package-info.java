/** Violations of Jakarta Validation constraints as clients see them. */
@NullMarked
package io.annals.platform.validation;

import org.jspecify.annotations.NullMarked;
