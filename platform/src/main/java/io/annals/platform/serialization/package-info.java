/**
 * How events become JSON and stay readable: stable names instead of class names, a
 * revision for every change of shape, and upcasters from the old shapes to the new.
 */
@NullMarked
package io.annals.platform.serialization;

import org.jspecify.annotations.NullMarked;
