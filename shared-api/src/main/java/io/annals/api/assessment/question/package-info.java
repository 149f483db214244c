/**
 * Questions: what may be asked, what may be answered, and what a learner gets to see.
 */
@NullMarked
package io.annals.api.assessment.question;

import org.jspecify.annotations.NullMarked;
