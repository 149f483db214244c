@NullMarked
package io.annals.standalone.embedded;

import org.jspecify.annotations.NullMarked;
