@NullMarked
package io.annals.platform.command;

import org.jspecify.annotations.NullMarked;
