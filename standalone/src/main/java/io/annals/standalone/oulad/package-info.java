/**
 * The Open University Learning Analytics Dataset as commands: learners, courses and
 * results of 2013 and 2014.
 */
@NullMarked
package io.annals.standalone.oulad;

import org.jspecify.annotations.NullMarked;
