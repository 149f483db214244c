@NullMarked
package io.annals.api.enrollment;

import org.jspecify.annotations.NullMarked;
