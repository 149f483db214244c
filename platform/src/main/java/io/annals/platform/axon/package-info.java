/** Configuration of Axon: buses, serializers, event store, locks and caches. */
@NullMarked
package io.annals.platform.axon;

import org.jspecify.annotations.NullMarked;
