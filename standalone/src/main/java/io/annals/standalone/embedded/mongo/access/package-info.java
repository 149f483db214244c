/**
 * Who may use the embedded MongoDB: the handshake of current drivers, logins with
 * SCRAM-SHA-256, and the rights of the owner and of read-only users.
 */
@NullMarked
package io.annals.standalone.embedded.mongo.access;

import org.jspecify.annotations.NullMarked;
