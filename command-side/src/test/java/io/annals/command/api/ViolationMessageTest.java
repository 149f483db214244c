package io.annals.command.api;

import io.annals.api.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The messages of violated constraints, as the client reads them. */
class ViolationMessageTest extends HttpTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "create-course | {\"code\":\"A\"} | course | is required",
            "create-course | {\"code\":\"A\",\"course\":{}} | course.title | is required",
            "create-course | {\"code\":\"A\",\"course\":{\"title\":\"\u00a0\"}} | course.title | must not be blank",
            "create-course | {\"code\":\"A\",\"course\":{\"title\":\"T\",\"durationHours\":-1}} | course.durationHours | must be 0 or more",
            "set-learning-objectives | {\"courseId\":\"%s\",\"learningObjectives\":[\"\"]} | learningObjectives[0] | must not be blank",
            "copy-course | {\"sourceCourseId\":\"%s\",\"code\":\"A\",\"title\":\" \"} | title | must not be blank",
            "register-user | {\"email\":\"ada\"} | email | must be an e-mail address such as ada@example.org",
            "register-user | {\"username\":\"\u2003\"} | username | must not be blank",
            "set-password | {\"userId\":\"%s\",\"password\":\"short\"} | password | must have 10 to 200 characters",
            "study-content | {\"enrollmentId\":\"%s\",\"contentId\":\"%s\",\"minutes\":1441} | minutes | must be 1440 or less",
            "record-content-access | {\"enrollmentId\":\"%s\",\"accesses\":[]} | accesses | must not be empty",
            "grade-attempt | {\"attemptId\":\"%s\",\"score\":1.23456} | score | must have at most 9 digits before the decimal point and at most 4 after it",
            "attach-resource | {\"courseId\":\"%s\",\"contentId\":\"%s\",\"resource\":{\"type\":\"link\",\"title\":\"A\",\"url\":\"x\"}} | resource.url | must be a web address such as https://example.org/page" })
    void a_message_says_what_would_be_right(String command, String body, String field, String message) {
        Reply reply = post("/commands/" + command, body.replace("%s", Ids.next().toString()));
        assertThat(reply.code()).isEqualTo("invalid-command");
        assertThat(reply.json().path("violations")).hasSize(1);
        assertThat(reply.json().path("violations").path(0).path("field").asString()).isEqualTo(field);
        assertThat(reply.json().path("violations").path(0).path("message").asString()).isEqualTo(message);
    }

    @Test
    void a_message_counts_the_entries_of_a_list_and_the_characters_of_a_text() {
        Reply reply = post("/commands/create-course",
                "{\"code\":\"%s\",\"course\":{\"title\":\"T\"},\"learningObjectives\":[%s\"x\"]}"
                    .formatted("A".repeat(51), "\"x\",".repeat(50)));
        assertThat(reply.json().path("violations")).extracting((violation) -> violation.path("message").asString())
            .containsExactly("must have at most 50 characters", "must have at most 50 entries");
    }

    @Test
    void a_login_without_a_password_is_told_so() {
        Reply reply = post("/auth/login", "{\"tenant\":\" \",\"email\":\"ada@example.org\"}");
        assertThat(reply.code()).isEqualTo("invalid-request");
        assertThat(reply.json().path("violations"))
            .extracting((violation) -> violation.path("field").asString() + " " + violation.path("message").asString())
            .containsExactlyInAnyOrder("tenant must not be blank", "password is required");
    }

}
