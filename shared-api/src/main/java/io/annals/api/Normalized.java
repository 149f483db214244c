package io.annals.api;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names, addresses and codes that people type are compared: text that
 * looks the same is equal, ignoring case and outer blanks.
 */
public final class Normalized {

    private Normalized() {
    }

    /**
     * The normalized form of a value; equal values, and only those, have the same one.
     */
    public static String of(String value) {
        return Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

}
