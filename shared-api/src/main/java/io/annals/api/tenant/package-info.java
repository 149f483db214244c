/** Commands, events, queries and views of tenants. */
@NullMarked
package io.annals.api.tenant;

import org.jspecify.annotations.NullMarked;
