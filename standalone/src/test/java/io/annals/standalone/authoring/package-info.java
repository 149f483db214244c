/** Tests of the documentation and the data model for authors. */
@NullMarked
package io.annals.standalone.authoring;

import org.jspecify.annotations.NullMarked;
