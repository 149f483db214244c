/** Queries over HTTP: parameters, pages and version conditions. */
@NullMarked
package io.annals.query.api;

import org.jspecify.annotations.NullMarked;
