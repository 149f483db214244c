package io.annals.command.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.api.user.Profile;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.command.user.UserSecrets;
import io.annals.platform.personaldata.PersonalDataReader;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An erasure is recorded first and carried out afterwards. In these tests the process
 * ended in between: the event is stored, but the secrets are not deleted.
 */
class ErasureProjectionTest {

    private static final String PASSWORD = "correct horse battery";

    private final UUID tenant = Ids.next();

    private final UUID ada = Ids.next();

    private final UUID charles = Ids.next();

    private HikariDataSource database;

    private RunningErasure erasure;

    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
        this.erasure = new RunningErasure(this.database);
        this.erasure.record(this.tenant, registered(this.ada), registered(this.charles));
        this.erasure.passwords().set(this.tenant, this.ada, PASSWORD);
        this.erasure.passwords().set(this.tenant, this.charles, PASSWORD);
    }

    @AfterEach
    void close() {
        this.erasure.close();
        this.database.close();
    }

    @Test
    void an_erasure_that_was_interrupted_after_its_event_is_completed() {
        this.erasure.record(this.tenant, erased(this.ada));
        await().until(() -> !hasKey(this.ada));
        assertThat(this.erasure.keys().existing(this.ada)).isEmpty();
        assertThat(this.erasure.passwords().matches(this.ada, PASSWORD)).isFalse();
        assertThat(hasKey(this.charles)).isTrue();
        assertThat(this.erasure.passwords().matches(this.charles, PASSWORD)).isTrue();
    }

    @Test
    void the_history_reads_null_and_erased_from_then_on() throws JsonProcessingException {
        this.erasure.record(this.tenant, erased(this.ada));
        this.erasure.caughtUp();
        UserRegistered nobody = (UserRegistered) this.erasure.history(this.ada).getFirst();
        assertThat(nobody.email()).isNull();
        assertThat(nobody.profile()).isNull();
        assertThat(nobody.userType()).isEqualTo("learner");
        JsonNode shown = new PersonalDataReader(this.erasure.keys()).readable(UserRegistered.class, stored(this.ada));
        assertThat(shown.get("email").isNull()).isTrue();
        assertThat(shown.get("erased")).extracting(JsonNode::textValue).containsExactly("email", "profile");
        assertThat(this.erasure.history(this.charles)).containsExactly(registered(this.charles));
    }

    @Test
    void it_goes_on_in_the_next_process() {
        this.erasure.caughtUp().stop().record(this.tenant, erased(this.ada));
        assertThat(hasKey(this.ada)).isTrue();
        restart();
        assertThat(hasKey(this.ada)).isFalse();
    }

    @Test
    void a_replay_changes_nothing() {
        this.erasure.record(this.tenant, erased(this.ada));
        this.erasure.caughtUp();
        List<Map<String, Object>> before = keyRows();
        this.erasure.replayed();
        assertThat(keyRows()).isEqualTo(before);
        assertThat(this.erasure.history(this.charles)).containsExactly(registered(this.charles));
    }

    @Test
    void a_backup_of_the_secrets_brings_nobody_back() {
        this.erasure.caughtUp().stop();
        sql("create table key_backup as table secrets.person_key");
        sql("create table token_backup as table secrets.token_entry");
        restart();
        this.erasure.record(this.tenant, erased(this.ada));
        this.erasure.caughtUp().stop();
        assertThat(hasKey(this.ada)).isFalse();
        sql("update secrets.person_key set wrapped_key = old.wrapped_key, erased_at = null from key_backup old "
                + "where old.person_id = person_key.person_id");
        sql("update secrets.token_entry set token = old.token, token_type = old.token_type, owner = null "
                + "from token_backup old");
        assertThat(hasKey(this.ada)).isTrue();
        restart();
        assertThat(hasKey(this.ada)).isFalse();
        assertThat(hasKey(this.charles)).isTrue();
    }

    @Test
    void an_erasure_that_fails_waits_and_holds_up_no_other() {
        AtomicBoolean broken = new AtomicBoolean(true);
        this.erasure.close();
        this.erasure = new RunningErasure(this.database,
                (secrets) -> new Failing(secrets, (user) -> broken.get() && user.equals(this.ada)));
        this.erasure.record(this.tenant, erased(this.ada), erased(this.charles));
        this.erasure.caughtUp();
        assertThat(hasKey(this.ada)).isTrue();
        assertThat(hasKey(this.charles)).isFalse();
        assertThat(this.erasure.processing().deadLetterQueue(RunningErasure.NAME).orElseThrow().size()).isOne();

        broken.set(false);
        this.erasure.processing().sequencedDeadLetterProcessor(RunningErasure.NAME).orElseThrow().processAny();
        assertThat(hasKey(this.ada)).isFalse();
    }

    /** Fails for some users. */
    private record Failing(UserSecrets secrets, Predicate<UUID> fails) implements UserSecrets {

        @Override
        public void setPassword(UUID tenantId, UUID userId, String password) {
            this.secrets.setPassword(tenantId, userId, password);
        }

        @Override
        public void erase(UUID userId) {
            if (this.fails.test(userId)) {
                throw new IllegalStateException("Not now");
            }
            this.secrets.erase(userId);
        }

    }

    private void restart() {
        this.erasure.close();
        this.erasure = new RunningErasure(this.database);
        this.erasure.caughtUp();
    }

    private boolean hasKey(UUID user) {
        return JdbcClient.create(this.database)
            .sql("select wrapped_key is not null from secrets.person_key where person_id = ?")
            .param(user)
            .query(Boolean.class)
            .single();
    }

    private List<Map<String, Object>> keyRows() {
        return JdbcClient.create(this.database)
            .sql("select person_id, encode(wrapped_key, 'hex') as key, erased_at from secrets.person_key order by ordinal")
            .query()
            .listOfRows();
    }

    private JsonNode stored(UUID user) throws JsonProcessingException {
        return JsonMapper.builder()
            .build()
            .readTree(JdbcClient.create(this.database)
                .sql("select payload::text from events.event where aggregate_id = ? and sequence_number = 0")
                .param(user)
                .query(String.class)
                .single());
    }

    private void sql(String statement) {
        JdbcClient.create(this.database).sql(statement).update();
    }

    private static UserRegistered registered(UUID user) {
        return new UserRegistered(user, user + "@example.org", null, null, null, null, null, null, null, null,
                "learner", new Profile(null, null, null, "London", null, null, Map.of()), List.of(), Instant.EPOCH);
    }

    private static UserErased erased(UUID user) {
        return new UserErased(user, Instant.EPOCH);
    }

}
