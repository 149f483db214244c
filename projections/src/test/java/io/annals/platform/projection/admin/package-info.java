@NullMarked
package io.annals.platform.projection.admin;

import org.jspecify.annotations.NullMarked;
