package io.annals.platform.personaldata;

import java.util.UUID;

import io.annals.api.Ids;
import io.annals.platform.secrets.MasterKey;
import io.annals.platform.secrets.TestSecrets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedHashTest {

    private static final UUID TENANT = new UUID(1, 2);

    private final KeyedHash hash = new KeyedHash(TestSecrets.MASTER_KEY);

    @Test
    void the_same_value_always_has_the_same_id() {
        assertThat(this.hash.idOf("user-email", TENANT, "ada@example.org"))
            .isEqualTo(new KeyedHash(TestSecrets.MASTER_KEY).idOf("user-email", TENANT, "ada@example.org"));
    }

    @Test
    void ids_never_change_for_a_value() {
        // HMAC-SHA256 with HKDF(master key, "annals/unique-values"): a change would
        // release
        // all claimed values.
        assertThat(this.hash.idOf("user-email", TENANT, "ada@example.org"))
            .hasToString("412b9aea-6b31-8d49-a05f-784d5be749b9");
    }

    @Test
    void kind_tenant_value_and_master_key_all_matter() {
        UUID id = this.hash.idOf("user-email", TENANT, "ada@example.org");

        assertThat(this.hash.idOf("user-name", TENANT, "ada@example.org")).isNotEqualTo(id);
        assertThat(this.hash.idOf("user-email", Ids.PLATFORM, "ada@example.org")).isNotEqualTo(id);
        assertThat(this.hash.idOf("user-email", TENANT, "ida@example.org")).isNotEqualTo(id);
        assertThat(this.hash.idOf("user-emaila", TENANT, "da@example.org")).isNotEqualTo(id);
        assertThat(new KeyedHash(new MasterKey(new byte[32])).idOf("user-email", TENANT, "ada@example.org"))
            .isNotEqualTo(id);
    }

    @Test
    void the_id_is_a_uuid_of_version_8() {
        UUID id = this.hash.idOf("user-email", TENANT, "ada@example.org");

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

}
