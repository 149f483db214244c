@NullMarked
package io.annals.standalone;

import org.jspecify.annotations.NullMarked;
