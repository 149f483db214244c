/** The demo term: a deterministic data set of one small college, sent as commands. */
@NullMarked
package io.annals.standalone.demo;

import org.jspecify.annotations.NullMarked;
