package io.annals.command.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.ModuleLock;
import io.annals.command.course.outline.LearnerRequirements;

/**
 * What a learner may use of a course.
 *
 * @param begunWith the version of the outline that the learner began with
 */
record StudyAccess(LearnerRequirements syllabus, int begunWith, LearnerResults achieved) {

    private static final String LOCKED = "Something must be done before.";

    /**
     * Contents must be of the course, published or required of the learner, and not
     * locked.
     * @param field names the field that states the content at an index
     */
    void require(List<UUID> contentIds, IntFunction<String> field) {
        refuse("content-of-other-course", "Some contents are not of this course.", violations(contentIds, field,
                (content) -> !this.syllabus.hasContent(content), "must be of the course"));
        refuse("content-not-published", "Some contents are not published.",
                violations(contentIds, field, (content) -> !isOpen(content), "must be published"));
        if (this.syllabus.hasRequirements()) {
            List<Violation> locks = new ArrayList<>();
            for (int i = 0; i < contentIds.size(); i++) {
                add(locks, field.apply(i), this.syllabus.locksOfContent(contentIds.get(i), this.achieved));
            }
            refuse("module-locked", LOCKED, locks);
        }
    }

    /** The unit must not be locked, whose assessment the field states. */
    void requireUnit(UUID unitId, String field) {
        List<Violation> locks = new ArrayList<>();
        add(locks, field, this.syllabus.locksOfUnit(unitId, this.achieved));
        refuse("module-locked", LOCKED, locks);
    }

    /**
     * A learner whose outline version requires a content can complete it, also when it
     * was retired since.
     */
    private boolean isOpen(UUID contentId) {
        return this.syllabus.isOpen(contentId)
                || this.syllabus.versionFor(this.begunWith).contents().contains(contentId);
    }

    private static void add(List<Violation> locks, String field, List<ModuleLock> ofOne) {
        ofOne.forEach((lock) -> locks
            .add(new Violation(field, "needs module " + lock.prerequisiteModuleId() + ": " + lock.reason())));
    }

    private static List<Violation> violations(List<UUID> contentIds, IntFunction<String> field, Predicate<UUID> wrong,
            String right) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < contentIds.size(); i++) {
            if (wrong.test(contentIds.get(i))) {
                violations.add(new Violation(field.apply(i), right));
            }
        }
        return violations;
    }

    private static void refuse(String code, String reason, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Refusal(Kind.RULE, code, reason, violations);
        }
    }

}
