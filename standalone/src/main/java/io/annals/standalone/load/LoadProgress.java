package io.annals.standalone.load;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a load is: percent, commands per second, time left. */
public final class LoadProgress implements AutoCloseable {

    private static final int REFRESH_MILLIS = 500;

    private final ProgressBar bar;

    private LoadProgress(ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * Begins to show.
     * @param commands how many there are in all
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

    /** So many commands more are done. */
    public void advance(int commands) {
        this.bar.stepBy(commands);
    }

    @Override
    public void close() {
        this.bar.close();
    }

}
