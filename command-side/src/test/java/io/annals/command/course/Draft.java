package io.annals.command.course;

import static io.annals.command.support.Scenario.id;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Resource;
import io.annals.api.course.ResourceCommand.AttachResource;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;

/**
 * A course with two modules, the first of two units, the first of two published contents,
 * the first of two resources.
 */
record Draft(UUID course, UUID firstModule, UUID secondModule, UUID firstUnit, UUID secondUnit, UUID firstContent,
        UUID secondContent, UUID firstResource, UUID secondResource) {

    Draft() {
        this(id(), id(), id(), id(), id(), id(), id(), id(), id());
    }

    Command[] written() {
        return new Command[] { create(this.course, "CS101", List.of()), module(this.firstModule, "First"),
                module(this.secondModule, "Second"), unit(this.firstModule, this.firstUnit),
                unit(this.firstModule, this.secondUnit), content(this.firstUnit, this.firstContent),
                content(this.firstUnit, this.secondContent), resource(this.firstContent, this.firstResource),
                resource(this.firstContent, this.secondResource) };
    }

    static CreateCourse create(UUID course, String code, List<String> prerequisites) {
        return new CreateCourse(course, null, null, code, CourseDetails.titled("Algorithms"), null, null, List.of(),
                null, prerequisites);
    }

    AddModule module(UUID module, String title) {
        return new AddModule(this.course, module, Module.titled(title), true);
    }

    AddUnit unit(UUID module, UUID unit) {
        return new AddUnit(this.course, module, unit, Unit.titled("Unit"), true);
    }

    AddContent content(UUID unit, UUID content) {
        return content(unit, content, true);
    }

    AddContent content(UUID unit, UUID content, boolean required) {
        return new AddContent(this.course, unit, content,
                new Content("page", "Content", Map.of(), null, Map.of(), required), true);
    }

    AttachResource resource(UUID content, UUID resource) {
        return new AttachResource(this.course, content, resource,
                new Resource("file", "Slides", "https://example.org/slides.pdf", "application/pdf", 1024L, Map.of()));
    }

}
