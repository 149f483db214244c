/** Answers queries about the event history. */
@NullMarked
package io.annals.query.audit;

import org.jspecify.annotations.NullMarked;
