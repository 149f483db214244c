/** Why something is as it is for a learner: the chain of events that led to it. */
@NullMarked
package io.annals.query.explanation;

import org.jspecify.annotations.NullMarked;
