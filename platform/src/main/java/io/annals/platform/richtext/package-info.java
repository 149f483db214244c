/** Sanitizing of rich text. */
@NullMarked
package io.annals.platform.richtext;

import org.jspecify.annotations.NullMarked;
