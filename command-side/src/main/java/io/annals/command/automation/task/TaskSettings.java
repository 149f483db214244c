package io.annals.command.automation.task;

import java.time.Duration;

/**
 * How tasks are carried out.
 *
 * @param parallel the maximum number of commands that are sent at the same time
 * @param lookEvery the longest time until a task is noticed that another process
 * scheduled
 */
public record TaskSettings(int parallel, Duration lookEvery) {
}
