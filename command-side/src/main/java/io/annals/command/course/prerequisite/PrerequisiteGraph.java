package io.annals.command.course.prerequisite;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CurriculumEvent;
import io.annals.api.course.CurriculumEvent.CourseRequirementsDrawn;
import io.annals.command.support.Noun;
import io.annals.command.support.TenantOwned;
import io.annals.command.uniquekey.UniqueValue;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;

/**
 * The prerequisites of all courses of a tenant. Every change is in the one stream of this
 * aggregate, so two concurrent changes cannot close a cycle together.
 */
@AggregateRoot(type = "Curriculum")
@Revision("1")
@Noun("prerequisite graph")
public class PrerequisiteGraph extends TenantOwned<CurriculumEvent> {

    private Map<UUID, List<CoursePrerequisite>> required = new HashMap<>();

    public static UUID idOf(UUID tenantId) {
        return UniqueValue.of(tenantId, "curriculum", "prerequisites").keyId();
    }

    /**
     * Sets the prerequisites of a course.
     * @param course the course and its code
     * @throws Refusal {@code course-prerequisites-circular} with the cycle
     */
    void setPrerequisites(UUID curriculumId, CoursePrerequisite course, List<CoursePrerequisite> others, Instant at) {
        CycleDetector
            .closedBy(course.courseId(), ids(others), (next) -> ids(this.required.getOrDefault(next, List.of())))
            .ifPresent((cycle) -> {
                throw Refusal.rule("course-prerequisites-circular",
                        "A course must not require itself, directly or through other courses.", new Violation(
                                "prerequisites", "must not lead back to the course: " + codes(cycle, course, others)));
            });
        apply(new CourseRequirementsDrawn(curriculumId, course.courseId(), course.code(), others, at));
    }

    private String codes(List<UUID> cycle, CoursePrerequisite course, List<CoursePrerequisite> others) {
        Map<UUID, String> codes = new HashMap<>();
        Stream.concat(this.required.values().stream().flatMap(List::stream), others.stream())
            .forEach((known) -> codes.put(known.courseId(), known.code()));
        codes.put(course.courseId(), course.code());
        return cycle.stream().map(codes::get).collect(Collectors.joining(" -> "));
    }

    private static List<UUID> ids(List<CoursePrerequisite> courses) {
        return courses.stream().map(CoursePrerequisite::courseId).toList();
    }

    @Override
    protected void evolve(CurriculumEvent event) {
        switch (event) {
            case CourseRequirementsDrawn drawn -> this.required.put(drawn.courseId(), drawn.prerequisites());
        }
    }

}
