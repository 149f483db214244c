/** Commands over HTTP: one by one, in batches, each at most once per idempotency key. */
@NullMarked
package io.annals.command.api;

import org.jspecify.annotations.NullMarked;
