package io.annals.command.course.prerequisite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.CoursePrerequisite;
import io.annals.command.support.Aggregates;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;

/** Which courses are meant by codes, and that none of them comes to require itself. */
public final class CoursePrerequisites {

    private final Aggregates<PrerequisiteGraph> curricula;

    private final UniqueKeys keys;

    public CoursePrerequisites(Aggregates<PrerequisiteGraph> curricula, UniqueKeys keys) {
        this.curricula = curricula;
        this.keys = keys;
    }

    /**
     * The courses that have these codes now, each once.
     * @param code what each code is unique as
     * @throws Refusal {@code unknown-prerequisite} naming every code that no course has
     */
    public List<CoursePrerequisite> find(List<String> codes, Function<String, UniqueValue> code) {
        Map<UUID, CoursePrerequisite> found = new LinkedHashMap<>();
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String stated = codes.get(i);
            String field = "prerequisites[" + i + "]";
            this.keys.ownerOf(code.apply(stated))
                .ifPresentOrElse((courseId) -> found.putIfAbsent(courseId, new CoursePrerequisite(stated, courseId)),
                        () -> unknown.add(new Violation(field, "must be the code of a course of the organization")));
        }
        if (!unknown.isEmpty()) {
            throw new Refusal(Kind.RULE, "unknown-prerequisite", "Some codes are no course's.", unknown);
        }
        return List.copyOf(found.values());
    }

    /**
     * Notes that a course requires others.
     * @throws Refusal {@code course-prerequisites-circular} with the way that leads back
     */
    public void setPrerequisites(UUID tenantId, CoursePrerequisite course, List<CoursePrerequisite> others, Instant at) {
        UUID curriculumId = PrerequisiteGraph.idOf(tenantId);
        this.curricula.changeOrBegin(curriculumId, PrerequisiteGraph::new,
                (curriculum) -> curriculum.setPrerequisites(curriculumId, course, others, at));
    }

}
