package io.annals.standalone.load;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the console: percent, commands per second, time left. */
public final class LoadProgress implements AutoCloseable {

    private static final int REFRESH_MILLIS = 500;

    private final ProgressBar bar;

    private LoadProgress(ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * Shows the progress bar.
     * @param commands the expected number of commands
     */
    public static LoadProgress show(String title, long commands) {
        return new LoadProgress(new ProgressBarBuilder().setTaskName(title)
            .setInitialMax(commands)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setUnit(" commands", 1)
            .showSpeed()
            .build());
    }

    /** Adds to the number of finished commands. */
    public void advance(int commands) {
        this.bar.stepBy(commands);
    }

    @Override
    public void close() {
        this.bar.close();
    }

}
