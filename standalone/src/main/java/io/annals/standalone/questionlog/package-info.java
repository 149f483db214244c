/**
 * Logs of answers, question by question, as commands: assessments with their questions,
 * attempts, answers and marks.
 */
@NullMarked
package io.annals.standalone.questionlog;

import org.jspecify.annotations.NullMarked;
