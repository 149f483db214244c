/** The connection to MongoDB, for modules that have its driver. */
@NullMarked
package io.annals.platform.mongo;

import org.jspecify.annotations.NullMarked;
