@NullMarked
package io.annals.command.auth;

import org.jspecify.annotations.NullMarked;
