package io.annals.command.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.platform.command.CommandContext;
import io.annals.platform.messaging.Caller;

/** What several send at the same time, in turn to two processes on one event store. */
public final class Race {

    /** What one of them sends. */
    public record Entry(Caller caller, Command command) {
    }

    private Race() {
    }

    /** Takes part in a race. */
    public static Entry by(Caller caller, Command command) {
        return new Entry(caller, command);
    }

    /** Who lost, and why. */
    static List<Refusal> run(List<Model> processes, CommandContext circumstances, Entry... entries) {
        List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = IntStream.range(0, entries.length).mapToObj((i) -> Thread.ofPlatform().unstarted(() -> {
            try {
                processes.get(i % processes.size())
                    .dispatcher()
                    .dispatch(entries[i].command(), entries[i].caller(), circumstances);
            }
            catch (Refusal lost) {
                refusals.add(lost);
            }
        })).toList();
        threads.forEach(Thread::start);
        threads.forEach(Race::join);
        return refusals;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
