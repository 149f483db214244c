package io.annals.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class MasterKeyTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path data;

    @Test
    void each_purpose_has_its_own_stable_key() {
        MasterKey masterKey = MasterKey.ofBase64(KEY);

        assertThat(masterKey.derive("one")).isEqualTo(MasterKey.ofBase64(KEY).derive("one"))
            .isNotEqualTo(masterKey.derive("two"));
    }

    @Test
    void the_derivation_never_changes() {
        // HKDF-SHA256 of 32 zero bytes, no salt, info "annals/person-keys": a change
        // would make all secrets unreadable.
        assertThat(HexFormat.of().formatHex(MasterKey.ofBase64(KEY).derive("person-keys").getEncoded()))
            .isEqualTo("f3489f3e4f36ce391aed7b9598947efd65109b5a68d90c82e7ad9b2dab675a19");
    }

    @Test
    void both_alphabets_of_base64_are_understood() {
        byte[] key = HexFormat.of().parseHex("fb".repeat(32));

        assertThat(MasterKey.ofBase64(Base64.getUrlEncoder().encodeToString(key) + "\n").derive("it"))
            .isEqualTo(MasterKey.ofBase64(Base64.getEncoder().encodeToString(key)).derive("it"));
    }

    @Test
    void an_invalid_key_is_rejected_without_repeating_it() {
        for (String wrong : new String[] { "pass phrase!", Base64.getEncoder().encodeToString(new byte[16]) }) {
            assertThatExceptionOfType(MasterKeyException.class).isThrownBy(() -> MasterKey.ofBase64(wrong))
                .withMessageNotContaining(wrong)
                .satisfies((refused) -> assertThat(refused.remedy()).contains("openssl rand"));
        }
    }

    @Test
    void a_configured_key_is_used() {
        MockEnvironment environment = new MockEnvironment().withProperty("annals.master-key", KEY)
            .withProperty("annals.embedded.data", this.data.toString());

        assertThat(MasterKeySource.of(environment).derive("it")).isEqualTo(MasterKey.ofBase64(KEY).derive("it"));
        assertThat(this.data).isEmptyDirectory();
    }

    @Test
    void a_missing_key_is_rejected() {
        assertThatExceptionOfType(MasterKeyException.class).isThrownBy(() -> MasterKeySource.of(new MockEnvironment()))
            .satisfies((refused) -> assertThat(refused.remedy()).contains("annals.master-key"));
    }

    @Test
    void the_embedded_mode_creates_a_key_once() {
        MockEnvironment environment = new MockEnvironment().withProperty("annals.embedded.data", this.data.toString());
        MasterKey made = MasterKeySource.of(environment);

        assertThat(MasterKeySource.of(environment).derive("it")).isEqualTo(made.derive("it"))
            .isNotEqualTo(MasterKey.ofBase64(KEY).derive("it"));
        assertThat(this.data.resolve("secrets")).isDirectoryContaining("glob:**master.key");
    }

    @Test
    void only_the_owner_can_read_the_file() throws IOException {
        Path file = this.data.resolve("secrets/master.key");
        MasterKeySource.inFile(file);
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
            .isEqualTo("rwx------");
    }

}
