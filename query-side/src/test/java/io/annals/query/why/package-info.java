@NullMarked
package io.annals.query.why;

import org.jspecify.annotations.NullMarked;
