/** Long lists, page by page, each page found by the keys of the last item before it. */
@NullMarked
package io.annals.query.paging;

import org.jspecify.annotations.NullMarked;
