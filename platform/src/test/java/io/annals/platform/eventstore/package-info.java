/** Tests of event stores: the contract of all, and the specifics of Postgres. */
@NullMarked
package io.annals.platform.eventstore;

import org.jspecify.annotations.NullMarked;
