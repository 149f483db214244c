/** Reports across learners. */
@NullMarked
package io.annals.query.report;

import org.jspecify.annotations.NullMarked;
