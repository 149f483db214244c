/** Answers queries about organizations. */
@NullMarked
package io.annals.query.organization;

import org.jspecify.annotations.NullMarked;
