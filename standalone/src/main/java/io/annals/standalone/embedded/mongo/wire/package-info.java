/**
 * The connections of clients to the embedded MongoDB.
 */
@NullMarked
package io.annals.standalone.embedded.mongo.wire;

import org.jspecify.annotations.NullMarked;
