/**
 * Strict reading of the JSON that clients send: every violation is reported with its
 * path, nothing is coerced and nothing is ignored.
 */
@NullMarked
package io.annals.platform.json;

import org.jspecify.annotations.NullMarked;
