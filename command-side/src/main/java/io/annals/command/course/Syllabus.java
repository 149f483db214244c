package io.annals.command.course;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Refusal;

/** What learners of a course have to do, and in which order they may. */
public final class Syllabus {

    private final Outline outline;

    private final OutlineVersions versions;

    Syllabus(Outline outline, OutlineVersions versions) {
        this.outline = outline;
        this.versions = versions;
    }

    /** The outline version that learners begin with now. */
    public OutlineVersion current() {
        return this.versions.current();
    }

    /**
     * An outline version.
     * @param number counted from 1
     */
    public OutlineVersion version(int number) {
        return this.versions.numbered(number);
    }

    /** The outline version that a learner is on who began with this one. */
    public OutlineVersion versionFor(int begunWith) {
        return this.versions.forThoseWhoBeganWith(begunWith);
    }

    /** What a module requires of learners now. */
    public ModuleItems module(UUID moduleId) {
        return this.outline.required(Stream.of(moduleId));
    }

    /** What must be done before learners may open the content. */
    public List<ModuleRequirement> requirementsOfContent(UUID contentId) {
        return requirementsOfUnit(this.outline.content(contentId).unitId());
    }

    /** What must be done before learners may open anything in the unit. */
    public List<ModuleRequirement> requirementsOfUnit(UUID unitId) {
        return this.outline.requirementsOf(this.outline.unit(unitId).moduleId());
    }

    /** Those of the contents that are not of this course. */
    public List<UUID> foreign(Collection<UUID> contentIds) {
        return this.outline.foreignContents(contentIds);
    }

    /**
     * Learners see only what is published, with all above it.
     * @throws Refusal {@code content-not-published}
     */
    public void requireOpenContent(UUID contentId) {
        if (!this.outline.isOpen(this.outline.content(contentId))) {
            throw Refusal.rule("content-not-published", "The content is not published.");
        }
    }

}
