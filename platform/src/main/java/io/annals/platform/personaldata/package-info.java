/**
 * Personal data in events: encrypted with a key per person, gone for good once the key is
 * deleted.
 */
@NullMarked
package io.annals.platform.personaldata;

import org.jspecify.annotations.NullMarked;
