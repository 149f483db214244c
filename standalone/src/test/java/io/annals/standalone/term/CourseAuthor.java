package io.annals.standalone.term;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.InstructorCommand.AssignInstructor;
import io.annals.api.course.InstructorRole;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Resource;
import io.annals.api.course.ResourceCommand.AttachResource;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;

/** An instructor who creates courses. */
final class CourseAuthor extends ApiUser {

    private CourseAuthor(ApiUser actor) {
        super(actor.college(), actor.id(), actor.token());
    }

    static CourseAuthor hired(College college, String firstName, String lastName) {
        return new CourseAuthor(college.admit(firstName, lastName, Role.INSTRUCTOR));
    }

    UUID beginsCourse(String code, String title, CourseSettings settings, List<String> prerequisites) {
        UUID course = Ids.next();
        does(new CreateCourse(course, college().organization(), college().department(), code,
                new CourseDetails(title, "<p>%s, from the shore on.</p>".formatted(title), "Biology", "beginner", 40,
                        Map.of("language", "en")),
                null, null, List.of("Name what lives in the sea"), settings, prerequisites));
        does(new AssignInstructor(course, Ids.next(), id(), InstructorRole.LEAD));
        return course;
    }

    UUID addsModule(UUID course, String title) {
        UUID module = Ids.next();
        does(new AddModule(course, module, new Module(title, "<p>About %s.</p>".formatted(title), 120,
                List.of("Explain " + title), Map.of("color", "blue")), true));
        return module;
    }

    UUID addsUnit(UUID course, UUID module, String title) {
        UUID unit = Ids.next();
        does(new AddUnit(course, module, unit,
                new Unit(title, "<p>%s in short.</p>".formatted(title), "lesson", 60, Map.of("layout", "wide")), true));
        return unit;
    }

    UUID addsContent(UUID course, UUID unit, String title, boolean required) {
        UUID content = Ids.next();
        does(new AddContent(course, unit, content, new Content("page", title,
                Map.of("text", "<p>%s</p>".formatted(title)), 20, Map.of("author", "Lena"), required), true));
        return content;
    }

    UUID attaches(UUID course, UUID content, String title) {
        UUID resource = Ids.next();
        does(new AttachResource(course, content, resource, new Resource("file", title,
                "https://college.example/" + resource, "application/pdf", 1234L, Map.of("pages", 3))));
        return resource;
    }

    void writes(TermQuestions questions) {
        questions.commands().forEach(this::does);
    }

    void publishes(UUID course, UUID... assessments) {
        for (UUID assessment : assessments) {
            does(new PublishAssessment(assessment));
        }
        does(new PublishCourse(course));
    }

}
