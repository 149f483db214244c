/** Users: people who log in, learn and teach. */
@NullMarked
package io.annals.api.user;

import org.jspecify.annotations.NullMarked;
