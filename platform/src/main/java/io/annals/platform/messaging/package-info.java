/** The metadata of messages: caller, tenant, correlation, reason. */
@NullMarked
package io.annals.platform.messaging;

import org.jspecify.annotations.NullMarked;
