package io.annals.query.document;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "io.annals.query", importOptions = DoNotIncludeTests.class)
class TenantWallRules {

    @ArchTest
    static final ArchRule documents_are_read_through_a_tenant_only = noClasses().that()
        .resideOutsideOfPackage("io.annals.query.document")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.mongodb..");

}
