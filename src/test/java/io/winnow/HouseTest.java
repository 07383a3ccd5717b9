package io.winnow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The house: each floor uses only the floors below it, and the rooms of a floor go one way. */
@AnalyzeClasses(packages = "io.winnow", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule floors =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("learning")
                    .definedBy("io.winnow.learning..")
                    .layer("engine rooms")
                    .definedBy(
                            "io.winnow.neural..",
                            "io.winnow.job..",
                            "io.winnow.team..",
                            "io.winnow.workspace..")
                    .layer("data")
                    .definedBy("io.winnow.project..", "io.winnow.sample..", "io.winnow.label..")
                    .layer("loop")
                    .definedBy("io.winnow.round..", "io.winnow.curate..", "io.winnow.simulate..")
                    .layer("doors")
                    .definedBy(
                            "io.winnow.rest..",
                            "io.winnow.ui..",
                            "io.winnow.cli..",
                            "io.winnow.bench..")
                    .whereLayer("doors")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("loop")
                    .mayOnlyBeAccessedByLayers("doors")
                    .whereLayer("data")
                    .mayOnlyBeAccessedByLayers("loop", "doors")
                    .whereLayer("engine rooms")
                    .mayOnlyBeAccessedByLayers("data", "loop", "doors");

    @ArchTest
    static final ArchRule learningKnowsNoFramework =
            noClasses()
                    .that()
                    .resideInAPackage("io.winnow.learning..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "jakarta..",
                            "com.vaadin..",
                            "ai.djl..",
                            "ai.onnxruntime..");

    @ArchTest
    static final ArchRule onlyNeuralImportsEngines =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.winnow.neural..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("ai.djl..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule dataRoomsGoOneWay =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.winnow.project..", "io.winnow.sample..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.winnow.label..");

    @ArchTest
    static final ArchRule projectsKnowNoSamples =
            noClasses()
                    .that()
                    .resideInAPackage("io.winnow.project..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.winnow.sample..");

    /** Without one, Vaadin denies a view to everybody and Spring opens an endpoint to everybody. */
    @ArchTest
    static final ArchRule everyDoorSaysWhoMayEnter =
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .or()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class)
                    .orShould()
                    .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule doorsReachNoRepository =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.winnow.rest..", "io.winnow.ui..", "io.winnow.cli..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Repository.class);
}
