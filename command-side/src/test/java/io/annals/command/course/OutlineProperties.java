package io.annals.command.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.annals.api.Command;
import io.annals.api.course.ContentCommand.MoveContent;
import io.annals.api.course.ContentCommand.RemoveContent;
import io.annals.api.course.ContentCommand.RetireContent;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentMoved;
import io.annals.api.course.ContentEvent.ContentRemoved;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.ModuleCommand.MoveModule;
import io.annals.api.course.ModuleCommand.RemoveModule;
import io.annals.api.course.ModuleCommand.RetireModule;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleRemoved;
import io.annals.api.course.ModuleEvent.ModulesReordered;
import io.annals.api.course.ResourceCommand.MoveResource;
import io.annals.api.course.ResourceCommand.RemoveResource;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.ResourceEvent.ResourceRemoved;
import io.annals.api.course.ResourceEvent.ResourcesReordered;
import io.annals.api.course.UnitCommand.MoveUnit;
import io.annals.api.course.UnitCommand.RemoveUnit;
import io.annals.api.course.UnitCommand.RetireUnit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitMoved;
import io.annals.api.course.UnitEvent.UnitRemoved;
import io.annals.command.support.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever an author does to an outline, in any order. */
class OutlineProperties {

    private static final Draft DRAFT = new Draft();

    private static final UUID COURSE = DRAFT.course();

    private static final List<UUID> MODULES = some(4);

    private static final List<UUID> UNITS = some(6);

    private static final List<UUID> CONTENTS = some(8);

    private static final List<UUID> RESOURCES = some(6);

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void places_count_from_one_without_gaps(@ForAll("writing") List<Command> commands) {
        Scenario scenario = new Scenario().given(Draft.create(COURSE, "CS101", List.of()));
        commands.forEach(scenario::when);
        Places places = new Places();
        scenario.all(CourseEvent.class).forEach(places::read);
        places.siblings()
            .forEach((parent, numbers) -> assertThat(numbers.values()).as("below %s", parent)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    }

    @Provide
    Arbitrary<List<Command>> writing() {
        Arbitrary<UUID> module = Arbitraries.of(MODULES);
        Arbitrary<UUID> unit = Arbitraries.of(UNITS);
        Arbitrary<UUID> content = Arbitraries.of(CONTENTS);
        Arbitrary<UUID> resource = Arbitraries.of(RESOURCES);
        Arbitrary<Integer> place = Arbitraries.integers().between(1, 4);
        return Arbitraries
            .<Command>oneOf(module.map((id) -> DRAFT.module(id, "Module")),
                    Combinators.combine(module, unit).as(DRAFT::unit), Combinators
                        .combine(unit, content)
                        .as(DRAFT::content),
                    Combinators.combine(content, resource).as(DRAFT::resource),
                    Combinators.combine(module, place).as((id, to) -> new MoveModule(COURSE, id, to)),
                    Combinators.combine(unit, module, place)
                        .as((id, parent, to) -> new MoveUnit(COURSE, id, parent, to)),
                    Combinators.combine(content, unit, place)
                        .as((id, parent, to) -> new MoveContent(COURSE, id, parent, to)),
                    Combinators.combine(resource, place).as((id, to) -> new MoveResource(COURSE, id, to)),
                    module.map((id) -> new RetireModule(COURSE, id)), unit.map((id) -> new RetireUnit(COURSE, id)),
                    content.map((id) -> new RetireContent(COURSE, id)),
                    module.map((id) -> new RemoveModule(COURSE, id)), unit.map((id) -> new RemoveUnit(COURSE, id)),
                    content.map((id) -> new RemoveContent(COURSE, id)),
                    resource.map((id) -> new RemoveResource(COURSE, id)))
            .list()
            .ofMaxSize(60);
    }

    private static List<UUID> some(int many) {
        return Stream.generate(Scenario::id).limit(many).toList();
    }

    /** The place of each item, as nothing but its events say. */
    private static final class Places {

        private final Map<UUID, UUID> parents = new LinkedHashMap<>();

        private final Map<UUID, Integer> numbers = new LinkedHashMap<>();

        void read(CourseEvent event) {
            switch (event) {
                case ModuleAdded added -> put(added.moduleId(), COURSE, added.sequenceNo());
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

        Map<UUID, Map<UUID, Integer>> siblings() {
            Map<UUID, Map<UUID, Integer>> siblings = new LinkedHashMap<>();
            this.numbers.forEach(
                    (id, number) -> siblings.computeIfAbsent(this.parents.get(id), (parent) -> new LinkedHashMap<>())
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

}
