package dev.darkroom.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.darkroom.tests.architecture.House.API;
import static dev.darkroom.tests.architecture.House.CLASSES;
import static dev.darkroom.tests.architecture.House.CLIENT;
import static dev.darkroom.tests.architecture.House.ROOT;
import static dev.darkroom.tests.architecture.House.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.demo.DrawnPictures;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.tests.wire.Specs;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrows run downwards only; clients and server meet in the tests and in the demo. */
class ArrowsTest {

    private static final String VALUES = ROOT + ".values";

    static Set<String> clients() {
        return House.providers(CLIENT);
    }

    static Set<String> interfaces() {
        return House.providers(API);
    }

    @Test
    void looksAtWhatItIsMeantToLookAt() {
        Set<String> all = new TreeSet<>(Specs.providers());
        all.add("lightbox");
        all.add("control");
        assertThat(clients()).isEqualTo(all);
        assertThat(interfaces()).isEqualTo(all);
        assertThat(CLASSES.contain(CLIENT + ".ClientBuilder")).isTrue();
        assertThat(CLASSES.contain(SERVER + ".DarkroomServer")).isTrue();
        assertThat(CLASSES.contain(ROOT + ".demo.DemoCommand")).isTrue();
    }

    @Test
    void clientsStandOnTheirOwn() {
        classes()
                .that()
                .resideInAPackage(CLIENT + "..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(CLIENT + "..", VALUES)))
                .check(CLASSES);
    }

    @Test
    void theValuesThatClientsAndServerShareKnowNeither() {
        classes()
                .that()
                .resideInAPackage(VALUES + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAPackage(VALUES)))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aGeneratedClientUsesTheRuntimeOnly(String name) {
        String own = CLIENT + "." + name + "..";
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(CLIENT + "..")
                        .and(not(resideInAnyPackage(House.clients())))
                        .or(resideInAnyPackage(own, VALUES, "com.fasterxml.jackson..", "org.jspecify..", "java..")))
                .check(CLASSES);
    }

    @Test
    void theRuntimeDoesNotKnowWhatIsGenerated() {
        noClasses()
                .that()
                .resideInAPackage(CLIENT + "..")
                .and()
                .resideOutsideOfPackages(House.clients())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.clients())
                .check(CLASSES);
    }

    @Test
    void theServerKnowsTheReaderOfTheDocumentsAndNothingElse() {
        classes()
                .that()
                .resideInAPackage(SERVER + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + ".."))
                        .or(resideInAnyPackage(SERVER + "..", VALUES, ROOT + ".specs.model..")))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void generatedInterfacesDoNotKnowWhoImplementsThem(String name) {
        classes()
                .that()
                .resideInAPackage(API + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        API,
                        API + "." + name + "..",
                        VALUES,
                        "com.fasterxml.jackson..",
                        "jakarta.ws.rs..",
                        "org.jspecify..",
                        "java.."))
                .check(CLASSES);
    }

    @Test
    void theLintStandsOnItsOwn() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".specs..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAPackage(ROOT + ".specs..")))
                .check(CLASSES);
    }

    /** The one exception it has to catch belongs to what starts a server. */
    @Test
    void theDemoStartsAServerAndLeavesTheRestToTheClients() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".demo..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + ".."))
                        .or(resideInAnyPackage(
                                ROOT + ".demo..", CLIENT + "..", SERVER + ".config", SERVER + ".library.format"))
                        .or(belongToAnyOf(DarkroomServer.class, DrawnPictures.class, DataFolder.InUseException.class)))
                .check(CLASSES);
    }

    /** A package in two jars cannot be loaded from the module path, and hides classes of the same name. */
    @Test
    void noPackageIsInTwoJars() {
        assertThat(House.origins())
                .hasSizeGreaterThan(40)
                .allSatisfy((name, origins) -> assertThat(origins).as(name).hasSize(1));
    }
}
