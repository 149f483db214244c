/**
 * Secrets that are stored apart from events and read models, in the schema
 * {@code secrets}: passwords, refresh tokens and signing keys; and the master key.
 */
@NullMarked
package io.annals.platform.secrets;

import org.jspecify.annotations.NullMarked;
