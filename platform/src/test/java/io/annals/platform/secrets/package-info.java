@NullMarked
package io.annals.platform.secrets;

import org.jspecify.annotations.NullMarked;
