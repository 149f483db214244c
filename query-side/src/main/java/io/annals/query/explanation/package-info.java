/** Explanations of locks, scores and completions by the events that led to them. */
@NullMarked
package io.annals.query.explanation;

import org.jspecify.annotations.NullMarked;
