package io.annals.query.course;

import io.annals.api.Permission;
import io.annals.platform.messaging.Caller;

/** Who sees what of a course is not, or not any more, open to learners. */
public final class DraftVisibility {

    private DraftVisibility() {
    }

    /** Those who write courses, and those who read their history anyway. */
    public static boolean shownTo(Caller caller) {
        return caller.may(Permission.COURSE_AUTHOR) || caller.may(Permission.AUDIT_READ);
    }

}
