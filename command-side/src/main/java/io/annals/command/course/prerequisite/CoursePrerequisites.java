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

/** Finds the prerequisites of courses by their codes and keeps them free of cycles. */
public final class CoursePrerequisites {

    private final Aggregates<PrerequisiteGraph> graphs;

    private final UniqueKeys keys;

    public CoursePrerequisites(Aggregates<PrerequisiteGraph> graphs, UniqueKeys keys) {
        this.graphs = graphs;
        this.keys = keys;
    }

    /**
     * The courses that have these codes, each once.
     * @param code the unique value of each code
     * @throws Refusal {@code unknown-prerequisite} with every code that no course has
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
            throw new Refusal(Kind.RULE, "unknown-prerequisite", "Some prerequisites are not codes of courses.",
                    unknown);
        }
        return List.copyOf(found.values());
    }

    /**
     * Sets the prerequisites of a course.
     * @throws Refusal {@code course-prerequisites-circular} with the cycle
     */
    public void setPrerequisites(UUID tenantId, CoursePrerequisite course, List<CoursePrerequisite> others,
            Instant at) {
        UUID graphId = PrerequisiteGraph.idOf(tenantId);
        this.graphs.changeOrBegin(graphId, PrerequisiteGraph::new,
                (graph) -> graph.setPrerequisites(graphId, course, others, at));
    }

}
