/** The connection to MongoDB, for the sides that have its driver. */
@NullMarked
package io.annals.platform.mongo;

import org.jspecify.annotations.NullMarked;
