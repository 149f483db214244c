@NullMarked
package io.annals.command.api;

import org.jspecify.annotations.NullMarked;
