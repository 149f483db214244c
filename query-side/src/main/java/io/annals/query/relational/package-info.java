/** Access to the relational read model, one tenant at a time. */
@NullMarked
package io.annals.query.relational;

import org.jspecify.annotations.NullMarked;
