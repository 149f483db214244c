/** Assessments: their commands, events, queries and views. */
@NullMarked
package io.annals.api.assessment;

import org.jspecify.annotations.NullMarked;
