/** What every HTTP answer has in common: request ids, log context and problem details. */
@NullMarked
package io.annals.platform.web;

import org.jspecify.annotations.NullMarked;
