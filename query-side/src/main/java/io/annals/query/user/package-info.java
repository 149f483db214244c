/** Answers queries about users. */
@NullMarked
package io.annals.query.user;

import org.jspecify.annotations.NullMarked;
