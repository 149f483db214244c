/** Values that may be taken once. */
@NullMarked
package io.annals.api.uniquekey;

import org.jspecify.annotations.NullMarked;
