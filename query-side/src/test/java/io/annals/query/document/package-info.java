@NullMarked
package io.annals.query.document;

import org.jspecify.annotations.NullMarked;
