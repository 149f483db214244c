/** Started stores that test classes share. */
@NullMarked
package io.annals.platform.testing;

import org.jspecify.annotations.NullMarked;
