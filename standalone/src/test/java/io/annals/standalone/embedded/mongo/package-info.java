@NullMarked
package io.annals.standalone.embedded.mongo;

import org.jspecify.annotations.NullMarked;
