/**
 * Encrypts the personal data in events with a key per person. Erasing a person deletes
 * the key.
 */
@NullMarked
package io.annals.platform.personaldata;

import org.jspecify.annotations.NullMarked;
