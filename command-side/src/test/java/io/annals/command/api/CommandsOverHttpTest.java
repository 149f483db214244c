package io.annals.command.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsOverHttpTest extends HttpTest {

    @Test
    void a_creation_is_answered_with_id_version_and_location() {
        Reply reply = post("/commands/create-course", "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/queries/courses/" + reply.id());
        assertThat(reply.header("ETag")).isEqualTo("\"0\"");
        assertThat(reply.json().propertyNames()).containsExactly("id", "version");
        assertThat(reply.json().path("version").asLong()).isZero();
    }

    @Test
    void a_client_may_choose_the_id() {
        UUID id = Ids.next();
        Reply reply = post("/commands/create-course",
                "{\"courseId\":\"" + id + "\",\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}");
        assertThat(reply.id()).isEqualTo(id);
    }

    @Test
    void another_command_is_answered_with_the_new_id_and_the_new_version() {
        UUID course = course("AAA");
        Reply reply = post("/commands/add-module", "{\"courseId\":\"" + course + "\",\"module\":{\"title\":\"One\"}}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Location")).isNull();
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.id()).isNotEqualTo(course);
    }

    @Test
    void a_violated_rule_is_a_conflict_that_lists_what_is_missing() {
        UUID course = course("AAA");
        Reply reply = post("/commands/publish-course", "{\"courseId\":\"" + course + "\"}");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("type").asString()).isEqualTo("urn:annals:problem:" + reply.code());
        assertThat(reply.json().path("violations").size()).isPositive();
        assertThat(reply.json().path("instance").asString()).isEqualTo("/commands/publish-course");
    }

    @Test
    void a_command_with_an_expected_version_is_executed_once() {
        UUID course = course("AAA");
        String body = "{\"courseId\":\"" + course + "\",\"module\":{\"title\":\"One\"}}";
        assertThat(post("/commands/add-module", body, "If-Match", "\"0\"").status()).isEqualTo(200);
        Reply stale = post("/commands/add-module", body, "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(stale.json().path("detail").asString()).contains("version 1, not 0");
    }

    @Test
    void a_star_accepts_any_version() {
        UUID course = course("AAA");
        assertThat(post("/commands/add-module", "{\"courseId\":\"" + course + "\",\"module\":{\"title\":\"One\"}}",
                "If-Match", "*")
            .status()).isEqualTo(200);
    }

    @Test
    void a_creation_under_a_condition_is_stale() {
        assertThat(post("/commands/create-course", "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}", "If-Match", "*")
            .status()).isEqualTo(412);
    }

    @Test
    void request_id_and_reason_are_stored_with_the_events() {
        Reply reply = post("/commands/create-course",
                "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"},\"reason\":\"a new term\"}", "X-Request-Id",
                "term-2026/7");
        assertThat(reply.header("X-Request-Id")).isEqualTo("term-2026/7");
        Map<String, Object> metadata = this.database.sql("""
                select metadata ->> 'requestId' as request, metadata ->> 'reason' as reason
                  from events.event where aggregate_id = ?""").param(reply.id()).query().singleRow();
        assertThat(metadata).containsEntry("request", "term-2026/7").containsEntry("reason", "a new term");
    }

    @Test
    void a_request_without_a_valid_id_gets_a_new_one() {
        assertThat(post("/commands/create-course", "{}").header("X-Request-Id")).isNotBlank();
        Reply reply = post("/commands/create-course", "{}", "X-Request-Id", "a b");
        assertThat(reply.header("X-Request-Id")).isNotEqualTo("a b");
        assertThat(reply.json().path("requestId").asString()).isEqualTo(reply.header("X-Request-Id"));
    }

    @Test
    void a_caller_who_may_import_history_may_set_occurred_at() {
        Reply reply = post("/commands/create-course",
                "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"},\"occurredAt\":\"2013-10-01T08:00:00Z\"}");
        assertThat(this.database.sql("select payload ->> 'occurredAt' from events.event where aggregate_id = ?")
            .param(reply.id())
            .query(String.class)
            .single()).isEqualTo("2013-10-01T08:00:00Z");
    }

    @Test
    void a_body_without_a_content_type_is_refused() {
        Reply reply = send(anonymous("/commands/create-course")
            .header("Authorization", "Bearer " + token(io.annals.api.Role.TENANT_ADMIN))
            .POST(BodyPublishers.ofString("{}")));
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.code()).isEqualTo("unsupported-media-type");
    }

}
