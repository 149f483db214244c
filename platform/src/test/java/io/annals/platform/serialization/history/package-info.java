@NullMarked
package io.annals.platform.serialization.history;

import org.jspecify.annotations.NullMarked;
