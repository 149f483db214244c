/** The one way a query takes: from a caller to the read model that answers, and back. */
@NullMarked
package io.annals.platform.query;

import org.jspecify.annotations.NullMarked;
