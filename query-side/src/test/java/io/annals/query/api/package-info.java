@NullMarked
package io.annals.query.api;

import org.jspecify.annotations.NullMarked;
