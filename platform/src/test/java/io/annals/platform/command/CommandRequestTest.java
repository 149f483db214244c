package io.annals.platform.command;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.Role;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.platform.json.StrictJson;
import io.annals.platform.messaging.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CommandRequestTest {

    private static final CommandCatalog CATALOG = new CommandCatalog(Commands.all());

    private static final Caller CALLER = new Caller(Ids.next(), Ids.next(), null, Set.of(Role.PLATFORM_ADMIN), null);

    private static final UUID ID = UUID.fromString("0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47");

    @Test
    void a_command_is_read_with_its_context() {
        CommandRequest request = read("create-course",
                """
                        {"code":"AAA","course":{"title":"Art","durationHours":30,"metadata":{"a":[1,null]}},"startsOn":"2026-02-01",
                         "learningObjectives":["see","draw"],"reason":"a new term",
                         "occurredAt":"2013-10-01T08:00:00+02:00"}""");
        assertThat(request.context().occurredAt()).isEqualTo(Instant.parse("2013-10-01T06:00:00Z"));
        assertThat(request.context().reason()).isEqualTo("a new term");
        CreateCourse course = (CreateCourse) request.command();
        assertThat(course.courseId()).isNull();
        assertThat(course.code()).isEqualTo("AAA");
        assertThat(course.course().durationHours()).isEqualTo(30);
        assertThat(course.startsOn()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(course.learningObjectives()).containsExactly("see", "draw");
        assertThat(course.course().metadata().get("a"))
            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
            .containsExactly(1, null);
        assertThat(course.settings()).isEqualTo(CourseSettings.NONE);
    }

    @Test
    void names_numbers_and_nested_records_are_read() {
        assertThat(command("record-outcome", "{\"enrollmentId\":\"" + ID + "\",\"outcome\":\"pass\"}"))
            .isEqualTo(new RecordOutcome(ID, Outcome.PASS));
        assertThat(command("grade-attempt", "{\"attemptId\":\"" + ID + "\",\"score\":87}"))
            .isEqualTo(new GradeAttempt(ID, new BigDecimal(87), null));
        assertThat(command("record-content-access",
                "{\"enrollmentId\":\"" + ID + "\",\"accesses\":[{\"contentId\":\"" + ID + "\",\"interactions\":3}]}"))
            .isEqualTo(new RecordContentAccess(ID, List.of(new RecordContentAccess.ContentAccess(ID, 3))));
    }

    @Test
    void null_means_absent() {
        CreateCourse course = (CreateCourse) command("create-course",
                "{\"course\":null,\"learningObjectives\":null,\"reason\":null}");
        assertThat(course.course()).isNull();
        assertThat(course.learningObjectives()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "create-course | {\"course\":{\"durationHours\":\"30\"}} | course.durationHours | must be an integer of at most 32 bits",
            "create-course | {\"course\":{\"durationHours\":1.5}} | course.durationHours | must be an integer of at most 32 bits",
            "create-course | {\"course\":{\"durationHours\":1.0}} | course.durationHours | must be an integer of at most 32 bits",
            "create-course | {\"course\":{\"durationHours\":2147483648}} | course.durationHours | must be an integer of at most 32 bits",
            "create-course | {\"course\":{\"durationHours\":true}} | course.durationHours | must be an integer of at most 32 bits",
            "create-course | {\"course\":{\"title\":5}} | course.title | must be a string",
            "create-course | {\"course\":{\"title\":[\"x\"]}} | course.title | must be a string",
            "create-course | {\"course\":{\"title\":{}}} | course.title | must be a string",
            "create-course | {\"courseId\":\"1-1-1-1-1\"} | courseId | must be a UUID such as 0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47",
            "create-course | {\"courseId\":\"\"} | courseId | must be a UUID such as 0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47",
            "create-course | {\"startsOn\":\"2026-02-30\"} | startsOn | must be a date such as 2026-01-31",
            "create-course | {\"startsOn\":[2026,2,1]} | startsOn | must be a date such as 2026-01-31",
            "create-course | {\"startsOn\":\"+999999-01-01\"} | startsOn | must be a date such as 2026-01-31",
            "create-course | {\"startsOn\":\"9001-01-01\"} | startsOn | must be a date such as 2026-01-31",
            "create-course | {\"learningObjectives\":\"x\"} | learningObjectives | must be a list",
            "create-course | {\"learningObjectives\":[\"x\",7]} | learningObjectives[1] | must be a string",
            "create-course | {\"learningObjectives\":[null]} | learningObjectives[0] | must be a string",
            "create-course | {\"course\":{\"metadata\":[]}} | course.metadata | must be an object",
            "create-course | {\"occurredAt\":1700000000} | occurredAt | must be an instant such as 2026-01-31T12:00:00Z",
            "create-course | {\"occurredAt\":\"2026-01-31\"} | occurredAt | must be an instant such as 2026-01-31T12:00:00Z",
            "create-course | {\"reason\":7} | reason | must be a string",
            "record-outcome | {\"outcome\":\"PASS\"} | outcome | must be one of pass, distinction, fail",
            "record-outcome | {\"outcome\":0} | outcome | must be one of pass, distinction, fail",
            "add-content | {\"published\":1} | published | must be true or false",
            "add-content | {\"published\":\"true\"} | published | must be true or false",
            "add-content | {\"published\":true,\"content\":{\"title\":5}} | content.title | must be a string",
            "release-outline | {} | moveLearners | is required and must be true or false",
            "release-outline | {\"moveLearners\":null} | moveLearners | is required and must be true or false",
            "grade-attempt | {\"score\":\"5\"} | score | must be a number",
            "register-user | {\"profile\":\"x\"} | profile | must be an object",
            "register-user | {\"profile\":{\"dateOfBirth\":5}} | profile.dateOfBirth | must be a date such as 2026-01-31",
            "record-content-access | {\"accesses\":[{\"interactions\":1},{\"interactions\":\"1\"}]} | accesses[1].interactions | must be an integer of at most 32 bits" })
    void a_value_of_another_type_is_refused_and_never_converted(String command, String body, String field,
            String expected) {
        Refusal refusal = refusal(command, body);
        assertThat(refusal.code()).isEqualTo("wrong-type");
        assertThat(refusal.violations()).containsExactly(new Violation(field, expected));
    }

    @Test
    void an_unknown_field_is_refused_with_similar_names() {
        Refusal refusal = refusal("create-course", "{\"course\":{\"titel\":\"Art\"}}");
        assertThat(refusal.code()).isEqualTo("unknown-field");
        assertThat(refusal.violations())
            .containsExactly(new Violation("course.titel", "does not exist; did you mean title?"));
    }

    @Test
    void an_unknown_field_without_similar_names_is_refused_with_all_names() {
        Refusal refusal = refusal("record-content-access", "{\"accesses\":[{\"interactions\":1,\"zzzzzzzz\":1}]}");
        assertThat(refusal.violations()).containsExactly(
                new Violation("accesses[0].zzzzzzzz", "does not exist; the fields are contentId, interactions"));
    }

    @Test
    void all_violations_are_reported_at_once() {
        Refusal refusal = refusal("create-course",
                "{\"titel\":\"Art\",\"code\":7,\"course\":{\"durationHours\":\"long\"}}");
        assertThat(refusal.violations()).extracting(Violation::field)
            .containsExactly("titel", "code", "course.durationHours");
    }

    @Test
    void a_tenant_in_the_body_is_an_unknown_field() {
        assertThat(refusal("create-course", "{\"tenantId\":\"" + ID + "\"}").code()).isEqualTo("unknown-field");
    }

    @Test
    void a_reason_that_is_too_long_is_refused() {
        Refusal refusal = refusal("publish-course",
                "{\"courseId\":\"" + ID + "\",\"reason\":\"" + "x".repeat(501) + "\"}");
        assertThat(refusal.violations()).containsExactly(new Violation("reason", "must have at most 500 characters"));
    }

    @Test
    void absent_fields_are_null() {
        AddContent content = (AddContent) command("add-content", "{\"published\":false}");
        assertThat(content.courseId()).isNull();
        assertThat(content.content()).isNull();
    }

    private static Command command(String name, String body) {
        return read(name, body).command();
    }

    private static CommandRequest read(String name, String body) {
        return CommandRequest.of(CATALOG.find(name), CALLER, StrictJson.object(body.getBytes(StandardCharsets.UTF_8)),
                null, null, "request");
    }

    private static Refusal refusal(String name, String body) {
        return catchThrowableOfType(Refusal.class, () -> read(name, body));
    }

}
