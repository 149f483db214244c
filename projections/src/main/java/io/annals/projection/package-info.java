/** Projections to the read models in Postgres and MongoDB. */
@NullMarked
package io.annals.projection;

import org.jspecify.annotations.NullMarked;
