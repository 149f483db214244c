@NullMarked
package io.annals.query.relational;

import org.jspecify.annotations.NullMarked;
