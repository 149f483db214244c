package io.annals.command.course;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Command;
import io.annals.api.course.ContentCommand.MoveContent;
import io.annals.api.course.ContentCommand.RemoveContent;
import io.annals.api.course.ContentCommand.RetireContent;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.ModuleCommand.MoveModule;
import io.annals.api.course.ModuleCommand.RemoveModule;
import io.annals.api.course.ModuleCommand.RetireModule;
import io.annals.api.course.ResourceCommand.MoveResource;
import io.annals.api.course.ResourceCommand.RemoveResource;
import io.annals.api.course.UnitCommand.MoveUnit;
import io.annals.api.course.UnitCommand.RemoveUnit;
import io.annals.api.course.UnitCommand.RetireUnit;
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
    void outline_sequence_numbers_count_from_one_without_gaps(@ForAll("writing") List<Command> commands) {
        Scenario scenario = new Scenario().given(Draft.create(COURSE, "CS101", List.of()));
        commands.forEach(scenario::when);
        Places.of(COURSE, scenario.all(CourseEvent.class)).assertWithoutGaps();
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

}
