/** Commands, events, queries and views of users. */
@NullMarked
package io.annals.api.user;

import org.jspecify.annotations.NullMarked;
