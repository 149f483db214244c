/** Answers queries about tenants. */
@NullMarked
package io.annals.query.tenant;

import org.jspecify.annotations.NullMarked;
