package io.annals.platform.personaldata;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.crypto.SecretKey;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.platform.secrets.AesGcm.DecryptionException;
import io.annals.platform.secrets.SecretsDatabase;
import io.annals.platform.secrets.TestSecrets;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresPersonKeysTest {

    private static HikariDataSource database;

    private static SecretsDatabase secrets;

    private final UUID person = Ids.next();

    @BeforeAll
    static void open() {
        database = TestPostgres.freshDatabase();
        secrets = TestSecrets.in(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void every_process_gets_the_same_key_of_a_person(boolean sameDatabaseAsEvents) {
        SecretKey made = new PostgresPersonKeys(secrets, sameDatabaseAsEvents).keyOf(this.person);

        assertThat(process().keyOf(this.person)).isEqualTo(made);
        assertThat(process().existing(this.person)).contains(made);
        assertThat(process().keyOf(Ids.next())).isNotEqualTo(made);
        assertThat(made.getEncoded()).hasSize(32);
    }

    @Test
    void reading_does_not_create_a_key() {
        assertThat(process().existing(this.person)).isEmpty();
        assertThat(wrappedKey()).isEmpty();
    }

    @Test
    void a_key_created_after_a_failed_lookup_is_found() {
        PostgresPersonKeys reader = process();
        assertThat(reader.existing(this.person)).isEmpty();
        SecretKey made = process().keyOf(this.person);

        assertThat(reader.existing(this.person)).contains(made);
    }

    @Test
    void processes_that_create_a_key_concurrently_agree_on_one() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
            for (int round = 0; round < 20; round++) {
                UUID newcomer = Ids.next();
                Callable<SecretKey> write = () -> process().keyOf(newcomer);

                assertThat(writers.invokeAll(Stream.generate(() -> write).limit(16).toList())
                    .stream()
                    .map(Future::resultNow)
                    .distinct()).hasSize(1);
            }
        }
    }

    @Test
    void an_erased_person_gets_no_new_key() {
        PostgresPersonKeys here = process();
        here.keyOf(this.person);
        here.erase(this.person);

        for (PostgresPersonKeys keys : List.of(here, process())) {
            assertThat(keys.existing(this.person)).isEmpty();
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> keys.keyOf(this.person))
                .satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("person-erased"));
        }
        assertThat(wrappedKey()).isEmpty();
    }

    @Test
    void a_person_erased_before_the_first_key_gets_no_key() {
        process().erase(this.person);
        process().erase(this.person);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> process().keyOf(this.person));
    }

    @Test
    void erasing_a_person_keeps_the_keys_of_others() {
        PostgresPersonKeys keys = process();
        UUID other = Ids.next();
        SecretKey kept = keys.keyOf(other);
        keys.keyOf(this.person);
        keys.erase(this.person);

        assertThat(keys.existing(other)).contains(kept);
        assertThat(process().existing(other)).contains(kept);
    }

    @Test
    void a_key_created_during_an_erasure_does_not_survive() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                UUID raced = Ids.next();
                Callable<Object> write = () -> Optional.of(process().keyOf(raced));
                Callable<Object> erase = () -> {
                    process().erase(raced);
                    return Optional.empty();
                };
                both.invokeAll(List.of(write, erase));

                assertThat(process().existing(raced)).isEmpty();
            }
        }
    }

    @Test
    void a_key_survives_a_rollback_of_the_transaction_that_created_it() {
        PostgresPersonKeys keys = process();
        SecretKey made = new TransactionTemplate(new JdbcTransactionManager(database)).execute((status) -> {
            status.setRollbackOnly();
            return keys.keyOf(this.person);
        });

        assertThat(process().existing(this.person).orElse(null)).isNotNull().isEqualTo(made);
    }

    @Test
    void stored_keys_are_encrypted_and_bound_to_their_person() {
        SecretKey key = process().keyOf(this.person);
        UUID other = Ids.next();
        process().keyOf(other);

        assertThat(wrappedKey().orElseThrow()).hasSize(32 + 28).isNotEqualTo(key.getEncoded());
        JdbcClient.create(database).sql("""
                update secrets.person_key set wrapped_key = (
                    select wrapped_key from secrets.person_key where person_id = ?)
                where person_id = ?
                """).param(this.person).param(other).update();
        assertThatExceptionOfType(DecryptionException.class).isThrownBy(() -> process().existing(other));
        process().erase(other);
    }

    @Test
    void a_replay_loads_keys_in_pages() {
        List<UUID> people = IntStream.range(0, 1000).mapToObj((number) -> Ids.next()).toList();
        PostgresPersonKeys writer = process();
        people.forEach(writer::keyOf);
        AtomicInteger queries = new AtomicInteger();
        PostgresPersonKeys reader = new PostgresPersonKeys(
                SecretsDatabase.open(counting(queries), TestSecrets.MASTER_KEY), true);
        queries.set(0);

        assertThat(people).allSatisfy((one) -> assertThat(reader.existing(one)).contains(writer.keyOf(one)));
        assertThat(queries).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void keys_can_be_preloaded() {
        List<UUID> people = Stream.generate(Ids::next).limit(20).toList();
        people.forEach(process()::keyOf);
        AtomicInteger queries = new AtomicInteger();
        PostgresPersonKeys reader = new PostgresPersonKeys(
                SecretsDatabase.open(counting(queries), TestSecrets.MASTER_KEY), true);
        queries.set(0);
        reader.preload(people);
        reader.preload(people);

        assertThat(people).allSatisfy((one) -> assertThat(reader.existing(one)).isPresent());
        assertThat(queries).hasValue(1);
    }

    @Test
    void a_single_erased_row_triggers_autovacuum() {
        assertThat(JdbcClient.create(database)
            .sql("select array_to_string(reloptions, ',') from pg_class where oid = 'secrets.person_key'::regclass")
            .query(String.class)
            .single()).contains("autovacuum_vacuum_threshold=0", "autovacuum_vacuum_scale_factor=0");
    }

    private PostgresPersonKeys process() {
        return new PostgresPersonKeys(secrets, true);
    }

    private Optional<byte[]> wrappedKey() {
        return JdbcClient.create(database)
            .sql("select wrapped_key from secrets.person_key where person_id = ? and wrapped_key is not null")
            .param(this.person)
            .query(byte[].class)
            .optional();
    }

    private static DataSource counting(AtomicInteger connections) {
        return new DelegatingDataSource(database) {

            @Override
            public Connection getConnection() throws SQLException {
                connections.incrementAndGet();
                return super.getConnection();
            }

        };
    }

}
