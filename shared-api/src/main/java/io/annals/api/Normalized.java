package io.annals.api;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names, addresses and codes that people type are compared: what looks
 * the same is the same, without regard to case and outer blanks.
 */
public final class Normalized {

    private Normalized() {
    }

    /** The same for values that count as the same, and only for them. */
    public static String of(String value) {
        return Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

}
