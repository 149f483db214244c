@NullMarked
package io.annals.query.attempt;

import org.jspecify.annotations.NullMarked;
