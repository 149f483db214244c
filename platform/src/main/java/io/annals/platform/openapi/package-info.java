/** The description of the HTTP interface: OpenAPI 3.1 at {@code /openapi.json}. */
@NullMarked
package io.annals.platform.openapi;

import org.jspecify.annotations.NullMarked;
