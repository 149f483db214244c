@NullMarked
package io.annals.projection.admin;

import org.jspecify.annotations.NullMarked;
