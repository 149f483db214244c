package io.annals.standalone;

import java.nio.file.Path;
import java.util.Map;

import io.annals.standalone.oulad.OuladImport;
import io.annals.standalone.questionlog.QuestionLogImport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code annals.import.*}: what to import at startup, and how.
 *
 * @param oulad the folder with the Open University Learning Analytics Dataset
 * @param questionLog the CSV file with a log of answers
 * @param tenant the label of the tenant into which the log of answers is imported
 * @param columns the columns of the log of answers whose names are not recognized, by
 * their meaning ({@code learner}, {@code question}, …)
 * @param concurrency the number of learners that are imported at the same time
 */
@ConfigurationProperties("annals.import")
record ImportSettings(@Nullable Path oulad, @Nullable Path questionLog,
        @DefaultValue(QuestionLogImport.DEFAULT_TENANT) String tenant, @DefaultValue Map<String, String> columns,
        @DefaultValue(OuladImport.DEFAULT_CONCURRENCY + "") int concurrency) {

    ImportSettings {
        columns = Map.copyOf(columns);
    }

    /** Returns the label of the tenant that holds the imported data, or {@code demo}. */
    String tenantLabel() {
        if (this.questionLog != null) {
            return this.tenant;
        }
        return (this.oulad != null) ? "open-university" : "demo";
    }

}
