/** What events make of somebody's learning, wherever a document shows it. */
@NullMarked
package io.annals.projection.learning;

import org.jspecify.annotations.NullMarked;
