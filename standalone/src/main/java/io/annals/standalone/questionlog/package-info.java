/**
 * Imports logs with one row per answer: assessments with their questions, attempts and
 * answers.
 */
@NullMarked
package io.annals.standalone.questionlog;

import org.jspecify.annotations.NullMarked;
