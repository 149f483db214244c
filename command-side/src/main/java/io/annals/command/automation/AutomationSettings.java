package io.annals.command.automation;

import java.time.Duration;

/**
 * How tasks are carried out.
 *
 * @param parallel how many commands are sent at the same time at most
 * @param lookEvery how long a task may lie that another process put, at most
 * @param settleImported how long an attempt is left alone whose deadline was over when
 * its start was recorded: history that is imported, whose end is still to be told
 */
public record AutomationSettings(int parallel, Duration lookEvery, Duration settleImported) {

    /** What holds where nothing else is said. */
    public static final AutomationSettings DEFAULT = new AutomationSettings(8, Duration.ofSeconds(5),
            Duration.ofHours(1));

}
