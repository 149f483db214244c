@NullMarked
package io.annals.command;

import org.jspecify.annotations.NullMarked;
