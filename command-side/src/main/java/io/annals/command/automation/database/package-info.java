/** The database schema {@code automation}. */
@NullMarked
package io.annals.command.automation.database;

import org.jspecify.annotations.NullMarked;
