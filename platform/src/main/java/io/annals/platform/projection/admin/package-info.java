/** The administration of projections: status, replay, dead letters. */
@NullMarked
package io.annals.platform.projection.admin;

import org.jspecify.annotations.NullMarked;
