/** What a learner sees of the own learning. */
@NullMarked
package io.annals.query.dashboard;

import org.jspecify.annotations.NullMarked;
