/**
 * The data model as tables, for analysts and relational queries: schema {@code lms}, with
 * documented views over it in schema {@code analytics}.
 */
@NullMarked
package io.annals.projection.lms;

import org.jspecify.annotations.NullMarked;
