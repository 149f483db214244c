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
 * Checks what a learner may use in a course.
 *
 * @param begunWith the outline version that the learner began with
 */
record StudyAccess(LearnerRequirements requirements, int begunWith, LearnerResults results) {

    private static final String LOCKED = "The module is locked: its requirements are not met.";

    /**
     * Requires contents of the course that are published or required of the learner, in
     * unlocked modules.
     * @param field returns the field with the content at an index
     */
    void require(List<UUID> contentIds, IntFunction<String> field) {
        refuse("content-of-other-course", "Some contents do not belong to the course.", violations(contentIds, field,
                (content) -> !this.requirements.hasContent(content), "must be a content of the course"));
        refuse("content-not-published", "Some contents are not published.",
                violations(contentIds, field, (content) -> !isOpen(content), "must be published"));
        if (this.requirements.hasRequirements()) {
            List<Violation> locks = new ArrayList<>();
            for (int i = 0; i < contentIds.size(); i++) {
                add(locks, field.apply(i), this.requirements.locksOfContent(contentIds.get(i), this.results));
            }
            refuse("module-locked", LOCKED, locks);
        }
    }

    /**
     * Requires that the unit is unlocked.
     * @param field the field with the assessment in the unit
     */
    void requireUnit(UUID unitId, String field) {
        List<Violation> locks = new ArrayList<>();
        add(locks, field, this.requirements.locksOfUnit(unitId, this.results));
        refuse("module-locked", LOCKED, locks);
    }

    private boolean isOpen(UUID contentId) {
        return this.requirements.versionFor(this.begunWith)
            .required()
            .allowsContent(contentId, this.requirements.isOpen(contentId));
    }

    private static void add(List<Violation> locks, String field, List<ModuleLock> unmet) {
        unmet.forEach((lock) -> locks
            .add(new Violation(field, "requires module " + lock.prerequisiteModuleId() + ": " + lock.reason())));
    }

    private static List<Violation> violations(List<UUID> contentIds, IntFunction<String> field, Predicate<UUID> isWrong,
            String expected) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < contentIds.size(); i++) {
            if (isWrong.test(contentIds.get(i))) {
                violations.add(new Violation(field.apply(i), expected));
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
