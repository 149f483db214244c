/** What all sides share: identifiers, commands, events, queries, views and refusals. */
@NullMarked
package io.annals.api;

import org.jspecify.annotations.NullMarked;
