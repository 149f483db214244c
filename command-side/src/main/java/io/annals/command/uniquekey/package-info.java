/** Values that only one may have, guarded by the event store itself. */
@NullMarked
package io.annals.command.uniquekey;

import org.jspecify.annotations.NullMarked;
