@NullMarked
package io.annals.platform.projection;

import org.jspecify.annotations.NullMarked;
