@NullMarked
package io.annals.platform.personaldata;

import org.jspecify.annotations.NullMarked;
