/** Tenants. */
@NullMarked
package io.annals.api.tenant;

import org.jspecify.annotations.NullMarked;
