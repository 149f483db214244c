/** Tests of how Axon is wired. */
@NullMarked
package io.annals.platform.axon;

import org.jspecify.annotations.NullMarked;
