package io.annals.api.assessment.scoring;

import java.util.UUID;

/**
 * The random number generator SplitMix64: a counter that grows by the golden ratio, with
 * mixed bits. It is implemented here so that its sequence does not depend on the JDK.
 * {@code java.util.Random} guarantees its sequence too, but uses only 48 bits of its
 * seed.
 *
 * @see <a href="https://prng.di.unimi.it/splitmix64.c">Vigna, splitmix64.c</a>
 */
final class SplitMix64 {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /** The next 64 bits. */
    long next() {
        this.state += GOLDEN_RATIO;
        long mixed = (this.state ^ (this.state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * The next number from 0 to below the bound. The remainder of 64 bits is biased by
     * less than one in 2^54 for bounds of up to 1,000.
     */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Derives another generator from an id. */
    SplitMix64 splitBy(UUID id) {
        SplitMix64 first = new SplitMix64(this.state ^ id.getMostSignificantBits());
        return new SplitMix64(first.next() ^ id.getLeastSignificantBits());
    }

}
