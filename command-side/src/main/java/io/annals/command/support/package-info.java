/** What all aggregates share: their tenant, how they are loaded, business time. */
@NullMarked
package io.annals.command.support;

import org.jspecify.annotations.NullMarked;
