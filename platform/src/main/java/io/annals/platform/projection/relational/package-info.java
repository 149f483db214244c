/** How a projection to Postgres runs. */
@NullMarked
package io.annals.platform.projection.relational;

import org.jspecify.annotations.NullMarked;
