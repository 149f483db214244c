@NullMarked
package io.annals.platform.serialization;

import org.jspecify.annotations.NullMarked;
