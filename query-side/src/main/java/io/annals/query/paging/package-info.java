/** Keyset pagination. */
@NullMarked
package io.annals.query.paging;

import org.jspecify.annotations.NullMarked;
