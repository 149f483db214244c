package io.annals.platform.secrets;

import java.nio.charset.StandardCharsets;

import javax.crypto.SecretKey;

import io.annals.platform.secrets.AesGcm.DecryptionException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AesGcmTest {

    private static final SecretKey KEY = TestSecrets.MASTER_KEY.derive("test");

    private static final byte[] ABOUT = bytes("about");

    private static final byte[] VALUE = bytes("value");

    @Test
    void what_was_sealed_opens() {
        byte[] sealed = AesGcm.encrypt(KEY, ABOUT, VALUE);

        assertThat(sealed).hasSize(VALUE.length + 28);
        assertThat(AesGcm.decrypt(KEY, ABOUT, sealed)).isEqualTo(VALUE);
    }

    @Test
    void equal_values_look_different() {
        assertThat(AesGcm.encrypt(KEY, ABOUT, VALUE)).isNotEqualTo(AesGcm.encrypt(KEY, ABOUT, VALUE));
    }

    @Test
    void another_key_does_not_open() {
        assertDoesNotOpen(TestSecrets.MASTER_KEY.derive("another"), ABOUT, AesGcm.encrypt(KEY, ABOUT, VALUE));
    }

    @Test
    void a_seal_about_something_else_does_not_open() {
        assertDoesNotOpen(KEY, bytes("something else"), AesGcm.encrypt(KEY, ABOUT, VALUE));
    }

    @Test
    void whatever_bit_is_changed_breaks_the_seal() {
        byte[] sealed = AesGcm.encrypt(KEY, ABOUT, VALUE);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertDoesNotOpen(KEY, ABOUT, changed);
        }
    }

    @Test
    void half_a_seal_does_not_open() {
        assertDoesNotOpen(KEY, ABOUT, new byte[0]);
        assertDoesNotOpen(KEY, ABOUT, new byte[27]);
        assertDoesNotOpen(KEY, ABOUT, new byte[28]);
    }

    private static void assertDoesNotOpen(SecretKey key, byte[] about, byte[] sealed) {
        assertThatExceptionOfType(DecryptionException.class).isThrownBy(() -> AesGcm.decrypt(key, about, sealed));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
