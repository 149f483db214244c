/** What operators see of the projections and do with them. */
@NullMarked
package io.annals.platform.projection.admin;

import org.jspecify.annotations.NullMarked;
