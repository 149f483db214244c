package io.annals.standalone.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a load is: percent, commands per second, time left. */
public final class Progress implements AutoCloseable {

    private static final Duration REFRESH = Duration.ofMillis(500);

    private final Sender sender;

    private final ProgressBar bar;

    private final ScheduledExecutorService clock = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("annals-progress").factory());

    private Progress(Sender sender, ProgressBar bar) {
        this.sender = sender;
        this.bar = bar;
    }

    /**
     * Begins to show.
     * @param commands how many there are in all
     */
    public static Progress show(String title, long commands, Sender sender) {
        ProgressBar bar = new ProgressBarBuilder().setTaskName(title)
            .setInitialMax(commands)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis((int) REFRESH.toMillis())
            .setUnit(" commands", 1)
            .showSpeed()
            .build();
        Progress progress = new Progress(sender, bar);
        progress.clock.scheduleAtFixedRate(progress::step, 0, REFRESH.toMillis(), TimeUnit.MILLISECONDS);
        return progress;
    }

    private void step() {
        this.bar.stepTo(this.sender.handled());
    }

    @Override
    public void close() {
        this.clock.close();
        step();
        this.bar.close();
    }

}
