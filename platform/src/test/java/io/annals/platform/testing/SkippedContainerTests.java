package io.annals.platform.testing;

import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Reports how many tests were skipped because they need Docker. */
public final class SkippedContainerTests implements TestExecutionListener {

    private final AtomicLong skipped = new AtomicLong();

    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        this.plan = testPlan;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        TestPlan known = this.plan;
        if (known != null && reason.contains("Without Docker")) {
            this.skipped.addAndGet(
                    test.isTest() ? 1 : known.getDescendants(test).stream().filter(TestIdentifier::isTest).count());
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        if (this.skipped.get() > 0) {
            System.out.println(this.skipped.get() + " container tests skipped, because Docker is not there");
        }
    }

}
