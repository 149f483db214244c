/**
 * The alternative that users would build: a plain Spring Boot application that writes an
 * entity by JPA, without history, audit or projections.
 */
@NullMarked
package io.annals.bench.jpa;

import org.jspecify.annotations.NullMarked;
