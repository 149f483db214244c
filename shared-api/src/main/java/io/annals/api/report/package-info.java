/** Reports across learners. */
@NullMarked
package io.annals.api.report;

import org.jspecify.annotations.NullMarked;
