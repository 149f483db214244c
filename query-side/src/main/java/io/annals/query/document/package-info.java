/** Access to the document read models, one tenant at a time. */
@NullMarked
package io.annals.query.document;

import org.jspecify.annotations.NullMarked;
