/** Tests of the configuration of Axon. */
@NullMarked
package io.annals.platform.axon;

import org.jspecify.annotations.NullMarked;
