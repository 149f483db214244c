@NullMarked
package io.annals.platform.health;

import org.jspecify.annotations.NullMarked;
