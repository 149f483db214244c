package io.annals.platform.projection;

/**
 * A failure whose message repeats no values of events, which may be personal. Logs and
 * dead letters show it.
 */
public interface ValueFree {

}
