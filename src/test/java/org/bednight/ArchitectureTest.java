package org.bednight;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.security.FormWithFiles;
import org.jboss.resteasy.reactive.RestForm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** The plan of the house: each package, and those that it may use. The plan is changed first, then the code. */
    private static final String PLAN = """
            language   ->
            calendar   ->
            money      ->
            problem    ->
            supervision ->
            capacity   -> problem
            security   -> problem capacity language
            database   -> problem supervision
            forecast   -> calendar problem language
            rest       -> calendar money problem supervision security language
            exchange   -> calendar money problem language
            audit      -> calendar problem supervision security rest exchange capacity language
            ledger     -> audit calendar problem supervision security capacity
            token      -> audit calendar problem security rest language
            authority  -> calendar problem security rest exchange ledger
            estate     -> calendar money problem security rest exchange ledger
            remand     -> authority estate calendar money problem security rest exchange audit ledger capacity language
            extract    -> remand authority estate problem security rest exchange ledger capacity language
            funding    -> authority calendar money problem security rest exchange ledger language
            projection -> forecast remand funding authority estate calendar money problem security rest exchange audit ledger capacity language
            scenario   -> projection forecast remand funding authority estate calendar money problem security rest exchange ledger capacity language
            publication -> scenario projection forecast remand funding authority estate calendar money problem security rest exchange audit ledger capacity language
            retention  -> remand authority calendar problem security rest exchange audit ledger
            demonstration -> publication scenario projection remand funding authority estate calendar money problem security rest exchange ledger
            web        -> token extract retention publication scenario projection forecast remand funding authority estate calendar money problem security rest exchange audit ledger capacity language
            """;

    private static final String ROOT = "org.bednight.";

    private static final int MOST_FAILURES = 11;

    private static final JavaClasses HOUSE = HouseClasses.ALL;

    @TestFactory
    Stream<DynamicTest> each_package_uses_only_what_the_plan_grants_it() {
        return PLAN.lines()
                .map(line -> line.split("\\s*->\\s*", 2))
                .map(room -> dynamicTest(room[0], () -> {
                    var granted = Stream.of((room[0] + " " + room[1]).trim().split(" "))
                            .map(name -> ROOT + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that(resideInAPackage(ROOT + room[0] + ".."))
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage("org.bednight..").and(not(resideInAnyPackage(granted))))
                            .allowEmptyShould(true)
                            .check(HOUSE);
                }));
    }

    @Test
    void the_plan_grants_nothing_that_is_not_used() {
        var unused = PLAN.lines()
                .map(line -> line.split("\\s*->\\s*", 2))
                .flatMap(room -> Stream.of(room[1].trim().split(" "))
                        .filter(granted -> !granted.isEmpty() && !uses(room[0], granted))
                        .map(granted -> room[0] + " -> " + granted))
                .toList();

        assertThat(unused).isEmpty();
    }

    private static boolean uses(String room, String granted) {
        return HOUSE.that(resideInAPackage(ROOT + room + "..")).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency -> resideInAPackage(ROOT + granted + "..").test(dependency.getTargetClass()));
    }

    /** The plan allows none between its packages; nor is there one between the packages within them. */
    @Test
    void no_packages_form_a_circle() {
        slices().matching("org.bednight.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void every_package_stands_in_the_plan() {
        var planned = PLAN.lines()
                .map(line -> ROOT + line.split("\\s*->\\s*", 2)[0] + "..")
                .toArray(String[]::new);
        classes()
                .that(resideInAPackage("org.bednight.*.."))
                .should()
                .resideInAnyPackage(planned)
                .check(HOUSE);
    }

    @Test
    void arithmetic_knows_no_framework() {
        noClasses()
                .that()
                .resideInAnyPackage("..calendar..", "..money..", "..problem..", "..forecast..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..", "java.sql..")
                .check(HOUSE);
    }

    /** The library has had no release since 2016: what one class of ours hands to another can be kept without it. */
    @Test
    void commons_math_is_seen_in_no_signature() {
        var seen = HOUSE.stream()
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> !member.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(member -> member.getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.getPackageName().startsWith("org.apache.commons.math3")))
                .map(JavaMember::getFullName)
                .toList();

        assertThat(seen).isEmpty();
    }

    /** Else neither the check of access nor the audit record knows whose data it concerns. */
    @Test
    void a_form_with_files_that_names_its_authority_is_read_before_the_access_is_checked() {
        var unread = HOUSE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Consumes.class))
                .map(JavaMethod::reflect)
                .filter(method ->
                        List.of(method.getAnnotation(Consumes.class).value()).contains(MediaType.MULTIPART_FORM_DATA))
                .filter(method -> Arrays.stream(method.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(RestForm.class))
                        .anyMatch(parameter -> parameter.getName().matches("code|authority|authorities")))
                .filter(method -> !method.isAnnotationPresent(FormWithFiles.class))
                .toList();

        assertThat(unread).isEmpty();
    }

    /** What a library keeps for itself changes without notice. */
    @Test
    void nothing_internal_of_the_web_server_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..impl..", "io.netty..internal..")
                .check(HOUSE);
    }

    /** A misspelt pointer answers nothing; the typed questions of the package fail instead. */
    @Test
    void only_frozen_documents_are_read_by_pointers() {
        noClasses()
                .that(resideInAPackage("org.bednight..")
                        .and(not(resideInAPackage("org.bednight.publication.frozen.."))))
                .should()
                .callMethod(JsonNode.class, "at", String.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JsonPointer.class)
                .check(HOUSE);
    }

    /** A name that two classes share is found twice, and read as the other. */
    @Test
    void simple_names_of_classes_are_unique() {
        var byName = HOUSE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.counting()));
        byName.values().removeIf(classes -> classes == 1);

        assertThat(byName.keySet()).isEmpty();
    }

    /** A failure has a class of its own only where somebody catches it by that: others are made by a class of their room. */
    @Test
    void failures_with_a_class_of_their_own_are_few() {
        var failures = HOUSE.stream()
                .filter(type -> type.isAssignableTo(Throwable.class))
                .map(JavaClass::getSimpleName)
                .toList();

        assertThat(failures).hasSizeLessThanOrEqualTo(MOST_FAILURES);
    }

    @Test
    void the_clock_is_handed_in() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(HOUSE);
    }
}
