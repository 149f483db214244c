/** Request ids, log context and problem details of the HTTP interface. */
@NullMarked
package io.annals.platform.web;

import org.jspecify.annotations.NullMarked;
