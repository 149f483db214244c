package io.annals.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.annals.api.Command;
import io.annals.api.DomainEvent;
import io.annals.api.Query;
import io.annals.api.Requires;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.Repository;

@AnalyzeClasses(packages = "io.annals",
        importOptions = { DoNotIncludeTests.class, ArchitectureRules.WithoutTestJars.class })
class ArchitectureRules {

    /** Excludes the test jars of other modules. */
    static final class WithoutTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }

    }

    @ArchTest
    static final ArchRule the_shared_api_knows_no_framework = noClasses().that()
        .resideInAPackage("io.annals.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.axonframework..", "io.annals.platform..",
                "io.annals.command..", "io.annals.projection..", "io.annals.query..", "io.annals.standalone..");

    @ArchTest
    static final ArchRule the_platform_knows_no_side = noClasses().that()
        .resideInAPackage("io.annals.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.annals.command..", "io.annals.projection..", "io.annals.query..",
                "io.annals.standalone..");

    @ArchTest
    static final ArchRule the_command_side_never_reads_a_view = noClasses().that()
        .resideInAPackage("io.annals.command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.annals.projection..", "io.annals.query..", "io.annals.standalone..", "com.mongodb..");

    @ArchTest
    static final ArchRule projections_know_no_other_side = noClasses().that()
        .resideInAPackage("io.annals.projection..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.annals.command..", "io.annals.query..", "io.annals.standalone..");

    @ArchTest
    static final ArchRule the_query_side_never_loads_an_aggregate = noClasses().that()
        .resideInAPackage("io.annals.query..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.annals.command..", "io.annals.projection..", "io.annals.standalone..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule commands_are_records_that_declare_their_permission = classes().that()
        .areAssignableTo(Command.class)
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .andShould()
        .beAnnotatedWith(Requires.class);

    @ArchTest
    static final ArchRule queries_are_records_that_declare_their_permission = classes().that()
        .areAssignableTo(Query.class)
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .andShould()
        .beAnnotatedWith(Requires.class);

    @ArchTest
    static final ArchRule events_are_records = classes().that()
        .areAssignableTo(DomainEvent.class)
        .and()
        .areNotInterfaces()
        .should()
        .beRecords();

    @ArchTest
    static final ArchRule commands_are_only_sent_by_the_platform = noClasses().that()
        .resideOutsideOfPackages("io.annals.platform.command..", "io.annals.platform.axon..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(CommandBus.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(CommandGateway.class);

    @ArchTest
    static final ArchRule aggregates_have_no_clock_no_log_and_no_database = noClasses().that()
        .resideInAnyPackage("io.annals.command.tenant..", "io.annals.command.organization..",
                "io.annals.command.user..", "io.annals.command.course..", "io.annals.command.assessment..",
                "io.annals.command.enrollment..", "io.annals.command.attempt..", "io.annals.command.uniquekey..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.slf4j..", "org.springframework..", "java.util.random..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.time.Clock.class);

    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("io.annals.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = fields().should()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule evolving_returns_nothing = methods().that()
        .areAnnotatedWith(EventSourcingHandler.class)
        .should()
        .haveRawReturnType(void.class);

}
