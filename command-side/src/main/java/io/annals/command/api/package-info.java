/** Commands over HTTP: single commands, batches, and idempotency keys. */
@NullMarked
package io.annals.command.api;

import org.jspecify.annotations.NullMarked;
