/**
 * The storage behind the embedded MongoDB: a backend for mongo-java-server that keeps
 * BSON documents in an H2 MVStore file. The backend that the library brings keeps Java
 * objects instead: each look-up by key serializes them, and what is on disk after a crash
 * may hold a later write without an earlier one.
 */
@NullMarked
package io.annals.standalone.embedded.mongo;

import org.jspecify.annotations.NullMarked;
