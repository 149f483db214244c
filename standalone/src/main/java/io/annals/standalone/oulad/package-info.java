/**
 * Imports the Open University Learning Analytics Dataset: courses, learners and results
 * of 2013 and 2014.
 */
@NullMarked
package io.annals.standalone.oulad;

import org.jspecify.annotations.NullMarked;
