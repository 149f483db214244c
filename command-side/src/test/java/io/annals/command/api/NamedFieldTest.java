package io.annals.command.api;

import java.util.UUID;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.annals.api.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Refusals name the field that has to change. */
class NamedFieldTest extends HttpTest {

    private UUID course = Ids.next();

    @BeforeEach
    void createCourse() {
        this.course = course("AAA");
    }

    @Test
    void what_is_not_found_is_named() {
        UUID nowhere = Ids.next();
        assertField(command("publish-course", "{'courseId':'%s'}", nowhere), "not-found", "courseId");
        assertField(command("remove-module", "{'courseId':'%s','moduleId':'%s'}", this.course, nowhere), "not-found",
                "moduleId");
        assertField(command("add-unit", "{'courseId':'%s','moduleId':'%s','unit':{'title':'U'}}", this.course, nowhere),
                "not-found", "moduleId");
        assertField(command("copy-course", "{'sourceCourseId':'%s','code':'BBB'}", nowhere), "not-found",
                "sourceCourseId");
        assertField(command("create-course", "{'code':'BBB','course':{'title':'B'},'organizationId':'%s'}", nowhere),
                "not-found", "organizationId");
        assertField(command("create-organization", "{'code':'BBB','name':'B','parentOrganizationId':'%s'}", nowhere),
                "not-found", "parentOrganizationId");
    }

    @Test
    void the_other_module_of_a_requirement_is_named() {
        UUID module = module();
        assertField(command("require-module",
                "{'courseId':'%s','moduleId':'%s','prerequisiteModuleId':'%s','requirementType':'completed'}",
                this.course, module, Ids.next()), "not-found", "prerequisiteModuleId");
    }

    @Test
    void an_id_that_is_taken_is_named() {
        assertField(command("create-course", "{'courseId':'%s','code':'BBB','course':{'title':'B'}}", this.course),
                "id-taken", "courseId");
        UUID module = module();
        Reply reply = command("add-module", "{'courseId':'%s','moduleId':'%s','module':{'title':'M'}}", this.course,
                module);
        assertField(reply, "id-taken", "moduleId");
        assertThat(reply.json().path("title").asString()).isEqualTo("ID taken");
    }

    @Test
    void a_retired_item_is_named() {
        UUID module = module();
        assertThat(command("retire-module", "{'courseId':'%s','moduleId':'%s'}", this.course, module).status())
            .isEqualTo(200);
        assertField(command("add-unit", "{'courseId':'%s','moduleId':'%s','unit':{'title':'U'}}", this.course, module),
                "item-retired", "moduleId");
        assertField(command("publish-module", "{'courseId':'%s','moduleId':'%s'}", this.course, module), "item-retired",
                "moduleId");
    }

    private UUID module() {
        return command("add-module", "{'courseId':'%s','module':{'title':'M'}}", this.course).id();
    }

    @FormatMethod
    private Reply command(String name, @FormatString String body, Object... ids) {
        return post("/commands/" + name, body.formatted(ids).replace('\'', '"'));
    }

    private static void assertField(Reply reply, String code, String field) {
        assertThat(reply.code()).as(reply.text()).isEqualTo(code);
        assertThat(reply.json().path("violations")).hasSize(1);
        assertThat(reply.json().path("violations").path(0).path("field").asString()).isEqualTo(field);
        assertThat(reply.json().path("violations").path(0).path("message").asString()).startsWith("must ");
    }

}
