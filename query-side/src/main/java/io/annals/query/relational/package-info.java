/** The relational read model, as one tenant sees it. */
@NullMarked
package io.annals.query.relational;

import org.jspecify.annotations.NullMarked;
