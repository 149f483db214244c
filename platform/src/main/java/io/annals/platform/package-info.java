@NullMarked
package io.annals.platform;

import org.jspecify.annotations.NullMarked;
