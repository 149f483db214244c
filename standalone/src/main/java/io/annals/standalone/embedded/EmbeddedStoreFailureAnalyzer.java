package io.annals.standalone.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the message and the remedy instead of a stack trace. */
class EmbeddedStoreFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedStoreException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedStoreException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), rootFailure);
    }

}
