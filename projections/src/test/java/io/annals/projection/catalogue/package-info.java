@NullMarked
package io.annals.projection.catalogue;

import org.jspecify.annotations.NullMarked;
