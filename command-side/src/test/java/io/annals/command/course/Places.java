package io.annals.command.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentMoved;
import io.annals.api.course.ContentEvent.ContentRemoved;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleRemoved;
import io.annals.api.course.ModuleEvent.ModulesReordered;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.ResourceEvent.ResourceRemoved;
import io.annals.api.course.ResourceEvent.ResourcesReordered;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitMoved;
import io.annals.api.course.UnitEvent.UnitRemoved;

/** The place of each item of a course, as nothing but its events say. */
final class Places {

    private final UUID course;

    private final Map<UUID, UUID> parents = new LinkedHashMap<>();

    private final Map<UUID, Integer> numbers = new LinkedHashMap<>();

    private Places(UUID course) {
        this.course = course;
    }

    static Places of(UUID course, List<CourseEvent> history) {
        Places places = new Places(course);
        history.stream().filter((event) -> event.courseId().equals(course)).forEach(places::read);
        return places;
    }

    /** Siblings count from 1, each number once. */
    void assertWithoutGaps() {
        siblings().forEach((parent, numbers) -> assertThat(numbers.values()).as("below %s", parent)
            .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    }

    private void read(CourseEvent event) {
        switch (event) {
            case ModuleAdded added -> put(added.moduleId(), this.course, added.sequenceNo());
            case UnitAdded added -> put(added.unitId(), added.moduleId(), added.sequenceNo());
            case ContentAdded added -> put(added.contentId(), added.unitId(), added.sequenceNo());
            case ResourceAttached added -> put(added.resourceId(), added.contentId(), added.sequenceNo());
            case ModulesReordered moved -> number(moved.order());
            case UnitMoved moved -> {
                this.parents.put(moved.unitId(), moved.toModuleId());
                number(moved.fromOrder());
                number(moved.toOrder());
            }
            case ContentMoved moved -> {
                this.parents.put(moved.contentId(), moved.toUnitId());
                number(moved.fromOrder());
                number(moved.toOrder());
            }
            case ResourcesReordered moved -> number(moved.order());
            case ModuleRemoved removed -> {
                number(removed.order());
                drop(List.of(removed.moduleId()), removed.unitIds(), removed.contentIds(), removed.resourceIds());
            }
            case UnitRemoved removed -> {
                number(removed.order());
                drop(List.of(removed.unitId()), removed.contentIds(), removed.resourceIds());
            }
            case ContentRemoved removed -> {
                number(removed.order());
                drop(List.of(removed.contentId()), removed.resourceIds());
            }
            case ResourceRemoved removed -> {
                number(removed.order());
                drop(List.of(removed.resourceId()));
            }
            default -> {
                // It moves nothing.
            }
        }
    }

    private Map<UUID, Map<UUID, Integer>> siblings() {
        Map<UUID, Map<UUID, Integer>> siblings = new LinkedHashMap<>();
        this.numbers
            .forEach((id, number) -> siblings.computeIfAbsent(this.parents.get(id), (parent) -> new LinkedHashMap<>())
                .put(id, number));
        return siblings;
    }

    private void put(UUID id, UUID parent, int number) {
        this.parents.put(id, parent);
        this.numbers.put(id, number);
    }

    private void number(List<UUID> order) {
        IntStream.range(0, order.size()).forEach((i) -> this.numbers.put(order.get(i), i + 1));
    }

    @SafeVarargs
    private void drop(List<UUID>... ids) {
        List<UUID> all = new ArrayList<>();
        for (List<UUID> those : ids) {
            all.addAll(those);
        }
        all.forEach(this.numbers::remove);
    }

}
