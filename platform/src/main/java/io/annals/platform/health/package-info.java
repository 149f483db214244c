/** Whether a side can do its work, for those who route requests to it. */
@NullMarked
package io.annals.platform.health;

import org.jspecify.annotations.NullMarked;
