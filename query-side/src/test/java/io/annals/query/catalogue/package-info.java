@NullMarked
package io.annals.query.catalogue;

import org.jspecify.annotations.NullMarked;
