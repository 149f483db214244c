@NullMarked
package io.annals.command.erasure;

import org.jspecify.annotations.NullMarked;
