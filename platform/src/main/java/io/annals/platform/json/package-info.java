/**
 * JSON as clients may send it: read strictly, every mistake named by its place, nothing
 * guessed and nothing ignored.
 */
@NullMarked
package io.annals.platform.json;

import org.jspecify.annotations.NullMarked;
