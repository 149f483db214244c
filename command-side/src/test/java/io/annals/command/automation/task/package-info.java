@NullMarked
package io.annals.command.automation.task;

import org.jspecify.annotations.NullMarked;
