/** Text that is HTML: what of it may be kept. */
@NullMarked
package io.annals.platform.richtext;

import org.jspecify.annotations.NullMarked;
