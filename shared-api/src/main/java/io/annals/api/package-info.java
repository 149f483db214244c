@NullMarked
package io.annals.api;

import org.jspecify.annotations.NullMarked;
