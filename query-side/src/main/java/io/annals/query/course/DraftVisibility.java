package io.annals.query.course;

import io.annals.api.Permission;
import io.annals.platform.messaging.Caller;

/** Who sees courses and items that learners do not see. */
public final class DraftVisibility {

    private DraftVisibility() {
    }

    /** Course authors and callers who may read the history anyway. */
    public static boolean shownTo(Caller caller) {
        return caller.may(Permission.COURSE_AUTHOR) || caller.may(Permission.AUDIT_READ);
    }

}
