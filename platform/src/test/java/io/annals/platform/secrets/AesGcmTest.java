package io.annals.platform.secrets;

import java.nio.charset.StandardCharsets;

import javax.crypto.SecretKey;

import io.annals.platform.secrets.AesGcm.DecryptionException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AesGcmTest {

    private static final SecretKey KEY = TestSecrets.MASTER_KEY.derive("test");

    private static final byte[] ASSOCIATED_DATA = bytes("about");

    private static final byte[] VALUE = bytes("value");

    @Test
    void an_encrypted_value_is_decrypted() {
        byte[] encrypted = AesGcm.encrypt(KEY, ASSOCIATED_DATA, VALUE);

        assertThat(encrypted).hasSize(VALUE.length + 28);
        assertThat(AesGcm.decrypt(KEY, ASSOCIATED_DATA, encrypted)).isEqualTo(VALUE);
    }

    @Test
    void equal_values_have_different_ciphertexts() {
        assertThat(AesGcm.encrypt(KEY, ASSOCIATED_DATA, VALUE))
            .isNotEqualTo(AesGcm.encrypt(KEY, ASSOCIATED_DATA, VALUE));
    }

    @Test
    void another_key_cannot_decrypt() {
        assertCannotBeDecrypted(TestSecrets.MASTER_KEY.derive("another"), ASSOCIATED_DATA,
                AesGcm.encrypt(KEY, ASSOCIATED_DATA, VALUE));
    }

    @Test
    void other_associated_data_cannot_decrypt() {
        assertCannotBeDecrypted(KEY, bytes("something else"), AesGcm.encrypt(KEY, ASSOCIATED_DATA, VALUE));
    }

    @Test
    void a_change_of_any_bit_is_detected() {
        byte[] encrypted = AesGcm.encrypt(KEY, ASSOCIATED_DATA, VALUE);
        for (int bit = 0; bit < encrypted.length * 8; bit++) {
            byte[] changed = encrypted.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertCannotBeDecrypted(KEY, ASSOCIATED_DATA, changed);
        }
    }

    @Test
    void a_truncated_value_cannot_be_decrypted() {
        assertCannotBeDecrypted(KEY, ASSOCIATED_DATA, new byte[0]);
        assertCannotBeDecrypted(KEY, ASSOCIATED_DATA, new byte[27]);
        assertCannotBeDecrypted(KEY, ASSOCIATED_DATA, new byte[28]);
    }

    private static void assertCannotBeDecrypted(SecretKey key, byte[] associatedData, byte[] encrypted) {
        assertThatExceptionOfType(DecryptionException.class)
            .isThrownBy(() -> AesGcm.decrypt(key, associatedData, encrypted));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
