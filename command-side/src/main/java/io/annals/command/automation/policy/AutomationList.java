package io.annals.command.automation.policy;

/**
 * A table that a policy keeps, such as the attempts in progress. An instance lives for
 * one batch of events and may hold its changes back until {@link #flush()}.
 */
public interface AutomationList {

    /** Writes the changes that were held back. */
    void flush();

}
