/** Events of unique keys. */
@NullMarked
package io.annals.api.uniquekey;

import org.jspecify.annotations.NullMarked;
