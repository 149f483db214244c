/** The demo term: one small college, always the same, played as commands. */
@NullMarked
package io.annals.standalone.demo;

import org.jspecify.annotations.NullMarked;
