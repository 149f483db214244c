@NullMarked
package io.annals.query.explanation;

import org.jspecify.annotations.NullMarked;
