package io.annals.platform.eventstore;

import java.time.Duration;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/** A store that does nothing fails every test of the contract. */
class EventStoreContractTest {

    @Test
    void a_store_that_does_nothing_fails_every_test_of_the_contract() {
        TestExecutionSummary summary = run(StoreThatDoesNothing.class);

        assertThat(summary.getTestsFoundCount()).isGreaterThanOrEqualTo(15);
        assertThat(summary.getTestsFailedCount()).isEqualTo(summary.getTestsFoundCount());
        assertThat(summary.getFailures())
            .allSatisfy((failure) -> assertThat(failure.getException()).as(failure.getTestIdentifier().getDisplayName())
                .isInstanceOfAny(AssertionError.class, IndexOutOfBoundsException.class, NoSuchElementException.class));
    }

    private static TestExecutionSummary run(Class<?> tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    static class StoreThatDoesNothing extends EventStoreContract {

        @Override
        protected StoreUnderTest start() {
            return new NoStore();
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(20);
        }

    }

}
