@NullMarked
package io.annals.query.learning;

import org.jspecify.annotations.NullMarked;
