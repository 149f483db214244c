/** The query side as it runs in production, over real stores. */
@NullMarked
package io.annals.query.testing;

import org.jspecify.annotations.NullMarked;
