@NullMarked
package io.annals.projection;

import org.jspecify.annotations.NullMarked;
