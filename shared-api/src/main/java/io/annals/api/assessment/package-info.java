/** Assessments: what is marked. */
@NullMarked
package io.annals.api.assessment;

import org.jspecify.annotations.NullMarked;
