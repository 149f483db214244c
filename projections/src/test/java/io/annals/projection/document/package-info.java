@NullMarked
package io.annals.projection.document;

import org.jspecify.annotations.NullMarked;
