/**
 * Serialization of events as JSON that stays readable: stable names instead of class
 * names, a revision for every change of shape, and upcasters from old revisions.
 */
@NullMarked
package io.annals.platform.serialization;

import org.jspecify.annotations.NullMarked;
