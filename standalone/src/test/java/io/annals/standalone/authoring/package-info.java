/** What authors are told, tried. */
@NullMarked
package io.annals.standalone.authoring;

import org.jspecify.annotations.NullMarked;
