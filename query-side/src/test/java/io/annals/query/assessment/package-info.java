@NullMarked
package io.annals.query.assessment;

import org.jspecify.annotations.NullMarked;
