/**
 * The rules of progress, results and completion, as pure functions. Both the command side
 * and the query side call them.
 */
@NullMarked
package io.annals.api.enrollment.progress;

import org.jspecify.annotations.NullMarked;
