package io.annals.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.annals.platform.command.CommandDispatcher;
import io.annals.standalone.demo.DemoTerm;
import io.annals.standalone.load.LoadLog;
import io.annals.standalone.load.LoadTotals;
import io.annals.standalone.load.StoreInventory;
import io.annals.standalone.oulad.OuladImport;
import io.annals.standalone.questionlog.QuestionLogImport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the process does once it takes requests: it loads the data set that was named, or,
 * in the embedded mode on an empty store, plays the demo term; then it says what to try.
 */
@Component
class StartUp {

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private static final String DEMO = "demo";

    /** Names the file with a log of answers. */
    static final String QUESTION_LOG = "annals.import.question-log";

    private final Environment environment;

    private final CommandDispatcher dispatcher;

    private final EventStore eventStore;

    private final JdbcClient database;

    private final WelcomeMessage welcome;

    private final LoadReport report;

    StartUp(Environment environment, CommandDispatcher dispatcher, EventStore eventStore, JdbcClient database,
            WelcomeMessage welcome, LoadReport report) {
        this.environment = environment;
        this.dispatcher = dispatcher;
        this.eventStore = eventStore;
        this.database = database;
        this.welcome = welcome;
        this.report = report;
    }

    /**
     * Loading takes a while and must not hold back what else waits for a ready
     * application.
     */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().name("annals-start-up").daemon().start(this::run);
    }

    private void run() {
        try {
            load();
            this.welcome.print();
        }
        catch (RuntimeException ex) {
            LOG.error("The load did not come to its end; start again to go on with it", ex);
        }
    }

    private void load() {
        Optional<Path> oulad = path("annals.import.oulad");
        Optional<Path> questionLog = path(QUESTION_LOG);
        oulad.ifPresent(this::importOulad);
        questionLog.ifPresent(this::importQuestionLog);
        if (oulad.isEmpty() && questionLog.isEmpty()) {
            playDemoUnlessPlayed();
        }
    }

    private Optional<Path> path(String property) {
        return Optional.ofNullable(this.environment.getProperty(property)).map(Path::of);
    }

    private void importOulad(Path folder) {
        this.report.print(new OuladImport(this.dispatcher, StoreInventory.of(this.eventStore), embedded(), walkers())
            .load(folder));
    }

    private void importQuestionLog(Path file) {
        Map<String, String> columns = new HashMap<>();
        QuestionLogImport.columns()
            .forEach((what) -> Optional.ofNullable(this.environment.getProperty("annals.import.columns." + what))
                .ifPresent((column) -> columns.put(what, column)));
        QuestionLogImport.Options options = new QuestionLogImport.Options(tenantOfLog(this.environment), columns,
                embedded(), walkers());
        this.report
            .print(new QuestionLogImport(this.dispatcher, StoreInventory.of(this.eventStore), options).load(file));
    }

    /** The label of the tenant that a log of answers is loaded into. */
    static String tenantOfLog(Environment environment) {
        return environment.getProperty("annals.import.tenant", QuestionLogImport.TENANT);
    }

    private void playDemoUnlessPlayed() {
        if (!embedded() || !this.environment.getProperty("annals.demo", Boolean.class, true)) {
            return;
        }
        StoreInventory history = StoreInventory.of(this.eventStore);
        LoadLog log = new LoadLog(this.database);
        boolean begun = history.eventsOf(DemoTerm.TENANT) > 0;
        if (begun ? !log.finished(DEMO) : storeIsEmpty()) {
            LoadTotals totals = new DemoTerm(this.dispatcher, history).play();
            log.finish(DEMO);
            this.report.print(totals, DemoTerm.TENANT);
        }
    }

    private boolean storeIsEmpty() {
        return this.eventStore.createHeadToken() == null || this.eventStore.createHeadToken().position().orElse(0) <= 0;
    }

    private boolean embedded() {
        return this.environment.containsProperty("annals.embedded.data");
    }

    private int walkers() {
        return this.environment.getProperty("annals.import.walkers", Integer.class, OuladImport.WALKERS);
    }

}
