/** What travels with every message: who, where, why. */
@NullMarked
package io.annals.platform.messaging;

import org.jspecify.annotations.NullMarked;
