/** Dispatching of queries. */
@NullMarked
package io.annals.platform.query;

import org.jspecify.annotations.NullMarked;
