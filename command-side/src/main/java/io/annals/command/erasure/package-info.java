/** Completes the erasure of users after crashes and restored backups. */
@NullMarked
package io.annals.command.erasure;

import org.jspecify.annotations.NullMarked;
