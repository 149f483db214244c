@NullMarked
package io.annals.platform.json;

import org.jspecify.annotations.NullMarked;
