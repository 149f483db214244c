/**
 * What the answers to all queries have in common over HTTP: parameters, pages, versions.
 */
@NullMarked
package io.annals.query.api;

import org.jspecify.annotations.NullMarked;
