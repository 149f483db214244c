@NullMarked
package io.annals.query.dashboard;

import org.jspecify.annotations.NullMarked;
