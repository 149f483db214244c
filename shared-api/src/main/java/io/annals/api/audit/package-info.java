/** The history itself, for auditors. */
@NullMarked
package io.annals.api.audit;

import org.jspecify.annotations.NullMarked;
