/** Health checks, and the recognition of outages. */
@NullMarked
package io.annals.platform.health;

import org.jspecify.annotations.NullMarked;
