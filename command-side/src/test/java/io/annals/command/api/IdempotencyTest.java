package io.annals.command.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.annals.api.Ids;
import io.annals.api.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyTest extends HttpTest {

    private static final String BODY = "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}";

    @Autowired
    private IdempotencyKeys keys;

    @Test
    void the_same_request_gets_the_first_response_again() {
        Reply first = post("/commands/create-course", BODY, "Idempotency-Key", "k1");
        Reply second = post("/commands/create-course", "{ \"code\" : \"AAA\", \"course\" : { \"title\" : \"Art\" } }",
                "Idempotency-Key", "k1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(count("CourseCreated")).isEqualTo(1);
    }

    @Test
    void a_key_cannot_be_used_with_another_body_version_or_command() {
        UUID course = course("BBB");
        String module = "{\"courseId\":\"" + course + "\",\"module\":{\"title\":\"One\"}}";
        post("/commands/add-module", module, "Idempotency-Key", "k1");
        for (Reply reply : List.of(post("/commands/add-module", module.replace("One", "Two"), "Idempotency-Key", "k1"),
                post("/commands/add-module", module, "Idempotency-Key", "k1", "If-Match", "\"1\""),
                post("/commands/create-course", BODY, "Idempotency-Key", "k1"))) {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.code()).isEqualTo("idempotency-key-reused");
        }
        assertThat(count("ModuleAdded")).isEqualTo(1);
    }

    @Test
    void a_refusal_by_a_rule_is_stored() {
        UUID course = course("BBB");
        String publish = "{\"courseId\":\"" + course + "\"}";
        Reply first = post("/commands/publish-course", publish, "Idempotency-Key", "k1");
        Reply second = post("/commands/publish-course", publish, "Idempotency-Key", "k1");
        assertThat(first.status()).isEqualTo(409);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.code()).isEqualTo(first.code());
        assertThat(second.json().path("violations")).isEqualTo(first.json().path("violations"));
    }

    @Test
    void an_invalid_or_forbidden_request_releases_its_key() {
        assertThat(post("/commands/create-course", "{\"code\":7}", "Idempotency-Key", "k1").status()).isEqualTo(400);
        assertThat(post("/commands/create-course", "{}", "Idempotency-Key", "k1").status()).isEqualTo(400);
        Reply forbidden = send(anonymous("/commands/create-course")
            .headers("Content-Type", "application/json", "Idempotency-Key", "k1", "Authorization",
                    "Bearer " + token(Role.LEARNER))
            .POST(BodyPublishers.ofString(BODY)));
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(post("/commands/create-course", BODY, "Idempotency-Key", "k1").status()).isEqualTo(201);
    }

    @Test
    void another_actor_has_other_keys() {
        post("/commands/create-course", BODY, "Idempotency-Key", "k1");
        String other = this.tokens.issue(this.tenant, Ids.next(), Ids.next(), Set.of(Role.TENANT_ADMIN));
        Reply reply = send(anonymous("/commands/create-course")
            .headers("Content-Type", "application/json", "Idempotency-Key", "k1", "Authorization", "Bearer " + other)
            .POST(BodyPublishers.ofString(BODY.replace("AAA", "BBB"))));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Idempotent-Replayed")).isNull();
    }

    @Test
    void of_concurrent_requests_one_is_executed() throws InterruptedException {
        UUID course = course("BBB");
        String module = "{\"courseId\":\"" + course + "\",\"module\":{\"title\":\"One\"}}";
        List<Reply> replies;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> request = () -> post("/commands/add-module", module, "Idempotency-Key", "k1");
            replies = threads.invokeAll(Collections.nCopies(20, request)).stream().map(Future::resultNow).toList();
        }
        assertThat(replies).allSatisfy(
                (reply) -> assertThat(reply.status() == 200 || reply.code().equals("idempotency-key-in-use")).isTrue());
        assertThat(replies).filteredOn((reply) -> reply.status() == 200 && reply.header("Idempotent-Replayed") == null)
            .hasSize(1);
        assertThat(count("ModuleAdded")).isEqualTo(1);
    }

    @Test
    void a_key_whose_request_is_in_progress_is_in_use() {
        post("/commands/create-course", BODY, "Idempotency-Key", "k1");
        forget("now() + interval '1 minute'");
        Reply reply = post("/commands/create-course", BODY, "Idempotency-Key", "k1");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("idempotency-key-in-use");
        // The claim of an interrupted request ends after a minute.
        assertThat(Integer.parseInt(String.valueOf(reply.header("Retry-After")))).isBetween(50, 60);
        assertThat(reply.json().path("retryAfter").asString()).isEqualTo(reply.header("Retry-After"));
    }

    @Test
    void a_creation_without_a_stored_response_is_not_executed_again() {
        Reply first = post("/commands/create-course", BODY, "Idempotency-Key", "k1");
        forget("now() - interval '1 second'");
        Reply second = post("/commands/create-course", BODY, "Idempotency-Key", "k1");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(count("CourseCreated")).isEqualTo(1);
    }

    @Test
    void a_change_without_a_stored_response_is_not_executed_again() {
        UUID course = course("BBB");
        String module = "{\"courseId\":\"" + course + "\",\"module\":{\"title\":\"One\"}}";
        Reply first = post("/commands/add-module", module, "Idempotency-Key", "k1");
        post("/commands/add-module", module);
        forget("now() - interval '1 second'");
        Reply second = post("/commands/add-module", module, "Idempotency-Key", "k1");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(count("ModuleAdded")).isEqualTo(2);
    }

    @Test
    void a_request_that_was_interrupted_before_its_execution_is_executed() {
        Reply first = post("/commands/create-course", BODY, "Idempotency-Key", "k1");
        forget("now() - interval '1 second'");
        this.database.sql(
                "update commands.idempotency set message_id = gen_random_uuid(), new_id = gen_random_uuid() where tenant_id = ?")
            .param(this.tenant)
            .update();
        Reply second = post("/commands/create-course", BODY, "Idempotency-Key", "k1");
        assertThat(second.status()).as("the code is taken by the first").isEqualTo(409);
        assertThat(first.status()).isEqualTo(201);
    }

    @Test
    void keys_are_deleted_after_a_day() {
        post("/commands/create-course", BODY, "Idempotency-Key", "k1");
        this.database
            .sql("update commands.idempotency set claimed_until = now() - interval '25 hours' where tenant_id = ?")
            .param(this.tenant)
            .update();
        assertThat(this.keys.deleteExpired()).isPositive();
        assertThat(post("/commands/create-course", BODY.replace("AAA", "BBB"), "Idempotency-Key", "k1").status())
            .isEqualTo(201);
    }

    @Test
    void a_password_is_not_stored_with_the_key() {
        UUID user = post("/commands/register-user", "{\"username\":\"ada\"}").id();
        Reply reply = post("/commands/set-password",
                "{\"userId\":\"" + user + "\",\"password\":\"correct horse battery\"}", "Idempotency-Key", "k1");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(this.database.sql("select idempotency::text from commands.idempotency where tenant_id = ?")
            .param(this.tenant)
            .query(String.class)
            .single()).doesNotContain("horse");
    }

    /** Simulates that the process died before it stored the response. */
    private void forget(String claimedUntil) {
        this.database
            .sql("update commands.idempotency set status = null, answer = null, claimed_until = " + claimedUntil
                    + " where tenant_id = ?")
            .param(this.tenant)
            .update();
    }

    private long count(String type) {
        return this.database.sql("select count(*) from events.event where tenant_id = ? and event_type = ?")
            .params(this.tenant, type)
            .query(Long.class)
            .single();
    }

}
