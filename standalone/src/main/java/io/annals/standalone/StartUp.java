package io.annals.standalone;

import java.nio.file.Path;

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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says that the application is ready, then loads data: the configured imports or, in the
 * embedded mode with an empty event store, the demo term. Then prints the logins and some
 * examples.
 */
@Component
@EnableConfigurationProperties(ImportSettings.class)
class StartUp {

    private static final Logger logger = LoggerFactory.getLogger(StartUp.class);

    private static final String DEMO = "demo";

    private final Environment environment;

    private final ImportSettings settings;

    private final CommandDispatcher dispatcher;

    private final EventStore eventStore;

    private final JdbcClient database;

    private final WelcomeMessage welcome;

    private final LoadReport report;

    StartUp(Environment environment, ImportSettings settings, CommandDispatcher dispatcher, EventStore eventStore,
            JdbcClient database, WelcomeMessage welcome, LoadReport report) {
        this.environment = environment;
        this.settings = settings;
        this.dispatcher = dispatcher;
        this.eventStore = eventStore;
        this.database = database;
        this.welcome = welcome;
        this.report = report;
    }

    /**
     * Loads in a thread of its own, because a load takes long and must not delay the
     * other listeners of this event.
     */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().name("annals-start-up").daemon().start(this::run);
    }

    private void run() {
        try {
            this.welcome.printReady();
            load();
            this.welcome.printExamples();
        }
        catch (RuntimeException ex) {
            logger.error("The load failed; restart Annals to resume it", ex);
        }
    }

    private void load() {
        Path oulad = this.settings.oulad();
        Path questionLog = this.settings.questionLog();
        if (oulad != null) {
            importOulad(oulad);
        }
        if (questionLog != null) {
            importQuestionLog(questionLog);
        }
        if (oulad == null && questionLog == null) {
            loadDemoOnce();
        }
    }

    private void importOulad(Path folder) {
        this.welcome.printLoading("the Open University dataset from " + folder);
        this.report.print(new OuladImport(this.dispatcher, StoreInventory.of(this.eventStore), isEmbedded(),
                this.settings.concurrency())
            .load(folder));
    }

    private void importQuestionLog(Path file) {
        this.welcome.printLoading("the question log " + file);
        QuestionLogImport.Options options = new QuestionLogImport.Options(this.settings.tenant(),
                this.settings.columns(), isEmbedded(), this.settings.concurrency());
        this.report
            .print(new QuestionLogImport(this.dispatcher, StoreInventory.of(this.eventStore), options).load(file));
    }

    private void loadDemoOnce() {
        if (!isEmbedded() || !this.environment.getProperty("annals.demo", Boolean.class, true)) {
            return;
        }
        StoreInventory inventory = StoreInventory.of(this.eventStore);
        LoadLog log = new LoadLog(this.database);
        boolean started = inventory.countEvents(DemoTerm.TENANT) > 0;
        if (started ? !log.finished(DEMO) : isStoreEmpty()) {
            this.welcome.printLoading("the demo data; the logins follow when it is done");
            LoadTotals totals = new DemoTerm(this.dispatcher, inventory).load();
            log.finish(DEMO);
            this.report.print(totals, DemoTerm.TENANT);
        }
    }

    private boolean isStoreEmpty() {
        return this.eventStore.createHeadToken() == null || this.eventStore.createHeadToken().position().orElse(0) <= 0;
    }

    private boolean isEmbedded() {
        return this.environment.containsProperty("annals.embedded.data");
    }

}
