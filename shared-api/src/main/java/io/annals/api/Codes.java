package io.annals.api;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds enum constants by their stable names. */
public final class Codes {

    private Codes() {
    }

    /**
     * Finds the constant with a stable name.
     * @param code gives the stable name of a constant
     * @throws IllegalArgumentException if there is none; the message lists all names
     */
    public static <E> E find(E[] constants, Function<E, String> code, String sought) {
        return Arrays.stream(constants)
            .filter((constant) -> code.apply(constant).equals(sought))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                    "must be one of " + Arrays.stream(constants).map(code).collect(Collectors.joining(", "))));
    }

}
