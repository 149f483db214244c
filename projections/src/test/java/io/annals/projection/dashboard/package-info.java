@NullMarked
package io.annals.projection.dashboard;

import org.jspecify.annotations.NullMarked;
