/** Queries about the event history. */
@NullMarked
package io.annals.api.audit;

import org.jspecify.annotations.NullMarked;
