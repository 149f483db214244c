/** The history itself, for auditors. */
@NullMarked
package io.annals.query.audit;

import org.jspecify.annotations.NullMarked;
