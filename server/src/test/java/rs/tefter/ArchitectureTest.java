package rs.tefter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house stands as it was drawn: arrows point down only, and the ground is given, never taken. */
class ArchitectureTest {

    private static JavaClasses tefter;

    @BeforeAll
    static void readTheClasses() {
        tefter = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("rs.tefter");
    }

    @Test
    void arrowsPointDownOnly() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("start").definedBy("rs.tefter", "rs.tefter.wiring")
            .layer("commands").definedBy("rs.tefter.command..")
            .layer("contracts").definedBy("rs.tefter.api..", "rs.tefter.web..")
            .layer("business").definedBy("rs.tefter.exchange..", "rs.tefter.register..", "rs.tefter.registry..", "rs.tefter.access..",
                "rs.tefter.notify..", "rs.tefter.vat..", "rs.tefter.notice..", "rs.tefter.deduction..", "rs.tefter.view..",
                "rs.tefter.mail..", "rs.tefter.retail..", "rs.tefter.pfr..", "rs.tefter.intermediary..", "rs.tefter.sandbox..",
                "rs.tefter.drafting..")
            .layer("ground").definedBy("rs.tefter.platform..")
            .layer("libraries").definedBy("rs.tefter.ubl..", "rs.tefter.validation..", "rs.tefter.rendering..", "rs.tefter.signing..",
                "rs.tefter.fiscal..")
            .whereLayer("start").mayNotBeAccessedByAnyLayer()
            .whereLayer("commands").mayOnlyBeAccessedByLayers("start")
            .whereLayer("contracts").mayOnlyBeAccessedByLayers("start")
            .whereLayer("business").mayOnlyBeAccessedByLayers("contracts", "start")
            .whereLayer("ground").mayOnlyBeAccessedByLayers("business", "contracts", "start")
            .check(tefter);
    }

    @Test
    void noTwoPackagesOfTheServerNeedEachOther() {
        slices().matching("rs.tefter.(exchange|register|registry|access|notify|vat|notice|deduction|view|mail|retail|pfr|intermediary|ledger"
                + "|issuing|drafting|demo|sandbox|platform|wiring)..")
            .should().beFreeOfCycles().check(tefter);
        slices().matching("rs.tefter.api.(*)..").should().beFreeOfCycles().check(tefter);
    }

    @Test
    void oneContractDoesNotKnowAnother() {
        String[] contracts = {"rs.tefter.api.sef..", "rs.tefter.api.tefter..", "rs.tefter.api.badi..", "rs.tefter.api.mojeracun..",
            "rs.tefter.api.minimax.."};
        for (String contract : contracts) {
            noClasses().that().resideInAPackage(contract).should().dependOnClassesThat()
                .resideInAnyPackage(Stream.of(contracts).filter(other -> !other.equals(contract)).toArray(String[]::new)).check(tefter);
        }
    }

    @Test
    void theLibrariesStandAlone() {
        noClasses().that().resideInAnyPackage("rs.tefter.ubl..", "rs.tefter.validation..", "rs.tefter.rendering..", "rs.tefter.signing..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "tools.jackson.databind..", "rs.tefter.platform..")
            .check(tefter);
        noClasses().that().resideInAnyPackage("rs.tefter.ubl..", "rs.tefter.validation..")
            .and().resideOutsideOfPackage("rs.tefter.validation.report..").should()
            .dependOnClassesThat().resideInAnyPackage("tools.jackson..", "rs.tefter.validation.report..").check(tefter);
        noClasses().that().resideInAPackage("rs.tefter.ubl..").should()
            .dependOnClassesThat().resideInAPackage("rs.tefter.validation..").check(tefter);
        noClasses().that().resideInAnyPackage("rs.tefter.ubl..", "rs.tefter.validation..").should()
            .dependOnClassesThat().resideInAnyPackage("rs.tefter.rendering..", "rs.tefter.signing..").check(tefter);
        noClasses().that().resideInAPackage("rs.tefter.signing..").should()
            .dependOnClassesThat().resideInAnyPackage("rs.tefter.validation..", "rs.tefter.rendering..").check(tefter);
    }

    @Test
    void aCommandNeedsNoServer() {
        noClasses().that().resideInAPackage("rs.tefter.command..").should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..", "rs.tefter.platform..", "rs.tefter.exchange..").check(tefter);
    }

    @Test
    void businessDoesNotSpeakHttpOrJson() {
        noClasses().that().resideInAnyPackage("rs.tefter.exchange..", "rs.tefter.register..", "rs.tefter.registry..", "rs.tefter.vat..",
                "rs.tefter.notice..", "rs.tefter.deduction..", "rs.tefter.view..", "rs.tefter.mail..", "rs.tefter.retail..", "rs.tefter.pfr..",
                "rs.tefter.intermediary..", "rs.tefter.drafting..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "tools.jackson..", "org.springframework.web..").check(tefter);
    }

    @Test
    void timeIsGivenNotTaken() {
        noClasses().that().resideOutsideOfPackage("rs.tefter.platform..")
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(Clock.class, "systemUTC")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .check(tefter);
    }

    @Test
    void springConfigurationStandsInWiringOnly() {
        noClasses().that().resideOutsideOfPackage("rs.tefter.wiring..").should()
            .dependOnClassesThat().resideInAnyPackage(
                "org.springframework.context.annotation..", "org.springframework.stereotype..",
                "org.springframework.beans.factory.annotation..").check(tefter);
        classes().that().areAnnotatedWith("org.springframework.context.annotation.Configuration")
            .should().resideInAPackage("rs.tefter.wiring..").check(tefter);
    }
}
