/**
 * The storage of the embedded MongoDB: a backend for mongo-java-server that stores BSON
 * documents in an H2 MVStore file. ADR 6 compares it with the backends of the library.
 */
@NullMarked
package io.annals.standalone.embedded.mongo;

import org.jspecify.annotations.NullMarked;
