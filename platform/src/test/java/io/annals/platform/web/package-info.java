/** Tests of what all responses have in common. */
@NullMarked
package io.annals.platform.web;

import org.jspecify.annotations.NullMarked;
