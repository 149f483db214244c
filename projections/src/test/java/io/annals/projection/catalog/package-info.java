@NullMarked
package io.annals.projection.catalog;

import org.jspecify.annotations.NullMarked;
