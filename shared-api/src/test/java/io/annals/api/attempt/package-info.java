@NullMarked
package io.annals.api.attempt;

import org.jspecify.annotations.NullMarked;
