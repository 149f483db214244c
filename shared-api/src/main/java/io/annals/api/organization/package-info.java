/** Commands, events, queries and views of organizations and their departments. */
@NullMarked
package io.annals.api.organization;

import org.jspecify.annotations.NullMarked;
