package io.annals.api.course;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds constants by their stable names. */
final class Codes {

    private Codes() {
    }

    static <E> E find(E[] constants, Function<E, String> code, String sought) {
        return Arrays.stream(constants)
            .filter((constant) -> code.apply(constant).equals(sought))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                    "must be one of " + Arrays.stream(constants).map(code).collect(Collectors.joining(", "))));
    }

}
