/**
 * What is kept apart from events and read models: the master key, passwords, refresh
 * tokens and signing keys, in the schema {@code secrets}.
 */
@NullMarked
package io.annals.platform.secrets;

import org.jspecify.annotations.NullMarked;
