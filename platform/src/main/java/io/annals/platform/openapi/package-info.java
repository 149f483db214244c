/** The OpenAPI 3.1 document at {@code /openapi.json}. */
@NullMarked
package io.annals.platform.openapi;

import org.jspecify.annotations.NullMarked;
