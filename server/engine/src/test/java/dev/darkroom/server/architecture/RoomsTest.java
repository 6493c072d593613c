package dev.darkroom.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the rooms of the context. */
class RoomsTest {

    private static final String HOUSE = "dev.darkroom.server";
    private static final String PROVIDER = HOUSE + ".provider";
    private static final String STORE = HOUSE + ".store";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(HOUSE);

    static Set<String> providers() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(PROVIDER + "."))
                .map(name -> name.substring(PROVIDER.length() + 1).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
    }

    static Set<String> providersWithADomain() {
        return providers().stream()
                .filter(name -> CLASSES.stream()
                        .anyMatch(type -> type.getPackageName().startsWith(PROVIDER + "." + name + ".domain")))
                .collect(Collectors.toSet());
    }

    @Test
    void looksAtWhatItIsMeantToLookAt() {
        assertThat(providers()).contains("imagemonkey", "mapillary");
        assertThat(CLASSES.contain(HOUSE + ".DarkroomServer")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aProviderUsesOnlyWhatTheHouseLendsIt(String name) {
        classes()
                .that()
                .resideInAPackage(PROVIDER + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                PROVIDER + "." + name + "..",
                                HOUSE + ".spi",
                                HOUSE + ".api",
                                HOUSE + ".api." + name + "..",
                                HOUSE + ".contract",
                                HOUSE + ".library..",
                                HOUSE + ".jobs",
                                HOUSE + ".outbound",
                                "com.fasterxml.jackson..",
                                "jakarta.ws.rs..",
                                "org.jspecify..",
                                "org.slf4j..",
                                "java..",
                                "javax..")
                        .and(not(resideInAnyPackage("java.sql..", "javax.sql.."))))
                .check(CLASSES);
    }

    /** So that no rename in a document changes what a stored row means. */
    @Test
    void theDomainOfAProviderKnowsNoGeneratedType() {
        noClasses()
                .that()
                .resideInAPackage(PROVIDER + ".*.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        HOUSE + ".api..", PROVIDER + ".*.api..", PROVIDER + ".*.demo..", HOUSE + ".contract..")
                .check(CLASSES);
    }

    /** What is stored is what the domain says; mappers stand between that and the document. */
    @ParameterizedTest
    @MethodSource("providersWithADomain")
    void theTablesOfAProviderHoldItsDomain(String name) {
        noClasses()
                .that()
                .resideInAPackage(STORE + "." + name + "..")
                .and()
                .areNotAssignableTo(STORE + ".ProviderFactory")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOUSE + ".api..", PROVIDER + "." + name, PROVIDER + "." + name + ".api..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void theTablesOfAProviderServeThatProviderOnly(String name) {
        classes()
                .that()
                .resideInAPackage(STORE + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(HOUSE + ".."))
                        .or(resideInAnyPackage(
                                STORE + "." + name + "..",
                                STORE,
                                PROVIDER + "." + name + "..",
                                HOUSE + ".api." + name + "..",
                                HOUSE + ".spi",
                                HOUSE + ".library..")))
                .check(CLASSES);
    }

    /** So a rename in a document never changes what a row of the database means. */
    @Test
    void noRuleOrRecordOfAProviderDependsOnItsDocument() {
        noClasses()
                .that()
                .resideInAPackage(PROVIDER + ".*.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOUSE + ".api..", PROVIDER + ".*.api..", PROVIDER + ".*.demo..")
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreSpeaksToTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(STORE + "..")
                .and()
                .doNotHaveFullyQualifiedName(HOUSE + ".DarkroomServer")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "com.zaxxer.hikari..", "org.flywaydb..", "org.sqlite..")
                .check(CLASSES);
    }

    /** Jobs hand the database on to the scheduler, which brings its own table. */
    @Test
    void onlyTheStoreAndTheSchedulerKnowJdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackages(STORE + "..", HOUSE + ".jobs")
                .and()
                .doNotHaveFullyQualifiedName(HOUSE + ".DarkroomServer")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void httpKnowsProvidersByTheirInterfaceOnly() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROVIDER + ".*..", STORE + "..", HOUSE + ".demo..", HOUSE + ".outbound..")
                .check(CLASSES);
    }

    /** What comes in, who sends it and what goes out know one another's order from the server alone. */
    @Test
    void theRoomsOfHttpLookDownOnly() {
        String http = HOUSE + ".http";
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(http + "..")
                .layer("server")
                .definedBy(http)
                .layer("response")
                .definedBy(http + ".response..")
                .layer("security")
                .definedBy(http + ".security..")
                .layer("request")
                .definedBy(http + ".request..")
                .layer("exchange")
                .definedBy(http + ".exchange..")
                .layer("direct")
                .definedBy(http + ".direct..")
                .layer("json")
                .definedBy(http + ".json..")
                .layer("tls")
                .definedBy(http + ".tls..")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("response")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("tls")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("security")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("direct")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("request")
                .mayOnlyBeAccessedByLayers("server", "response")
                .whereLayer("exchange")
                .mayOnlyBeAccessedByLayers("server", "response", "security", "request", "direct")
                .check(CLASSES);
    }

    /** The order of a request's way is that of one list. */
    @Test
    void noStopSaysWhereItStands() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".http..")
                .should()
                .beAnnotatedWith("jakarta.annotation.Priority")
                .check(CLASSES);
    }

    @Test
    void theLibraryAndTheContractsStandOnTheirOwn() {
        for (String room : new String[] {".library.format", ".library..", ".contract", ".jobs"}) {
            classes()
                    .that()
                    .resideInAPackage(HOUSE + room)
                    .should()
                    .onlyDependOnClassesThat(
                            not(resideInAnyPackage(HOUSE + "..")).or(resideInAnyPackage(HOUSE + room)))
                    .check(CLASSES);
        }
    }

    @Test
    void noRoomLeadsBackToItself() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void providersDoNotKnowEachOther() {
        slices().matching(PROVIDER + ".(*)..").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void clientsAreNotOnTheClassPath() {
        assertThat(Stream.of("dev/darkroom/client", "dev/darkroom/client/ClientBuilder.class"))
                .allMatch(name -> RoomsTest.class.getClassLoader().getResource(name) == null);
    }
}
