/**
 * The databases of the embedded run mode: a real Postgres and a server for the MongoDB
 * wire protocol, with their data in one folder. They are started before the application
 * and stopped after it.
 */
@NullMarked
package io.annals.standalone.embedded;

import org.jspecify.annotations.NullMarked;
