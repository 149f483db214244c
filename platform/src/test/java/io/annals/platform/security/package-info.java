@NullMarked
package io.annals.platform.security;

import org.jspecify.annotations.NullMarked;
