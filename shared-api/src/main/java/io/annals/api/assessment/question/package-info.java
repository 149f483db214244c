/**
 * Types of questions and responses.
 */
@NullMarked
package io.annals.api.assessment.question;

import org.jspecify.annotations.NullMarked;
