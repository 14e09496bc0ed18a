package org.bednight.security.rows;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bednight.HouseClasses;
import org.bednight.ledger.Remembered;
import org.junit.jupiter.api.Test;

/** Who may read rows of other councils, and who may hold something in memory for everybody: whoever comes to be one says why here. */
class DoorsTest {

    @Test
    void through_the_door_go_these_alone() {
        var crossings = new TreeMap<String, TreeSet<String>>();
        for (var type : HouseClasses.ALL) {
            accesses(type)
                    .filter(access -> access.getTargetOwner().isEquivalentTo(Crossing.class)
                            && !type.getPackageName().equals(Crossing.class.getPackageName()))
                    .forEach(access -> crossings
                            .computeIfAbsent(access.getTarget().getName(), crossing -> new TreeSet<>())
                            .add(type.getSimpleName()));
        }
        assertThat(crossings)
                .isEqualTo(Map.of(
                        // Which councils' facts changed when, and the histories from which all of them learn.
                        "POOL", new TreeSet<>(List.of("Backtests", "Histories", "Knowledge", "MonthlyTotals")),
                        // The reasons why a saved what-if gives another figure now.
                        "CHANGES", new TreeSet<>(List.of("Ledger")),
                        // A token says who asks.
                        "SIGN_IN", new TreeSet<>(List.of("AccessTokens")),
                        // What is written after the answer; the check of the chain.
                        "AUDIT", new TreeSet<>(List.of("AuditLog", "AuditRows"))));
    }

    /** All else reads and writes by Hibernate, in transactions that the first statement tells whose rows they see. */
    @Test
    void connections_are_taken_by_these_alone() {
        assertThat(typesThat(access -> access.getTargetOwner().isEquivalentTo(DataSource.class)))
                // The listener and the two checks see no rows of councils: they state no view.
                .containsExactly("AcrossAuthorities", "AppendOnlyCheck", "RowSecurityCheck", "VersionListener");
    }

    /** All else that is held is of single councils, and not given to who does not see them. */
    @Test
    void what_is_held_for_everybody_is_of_nobody_or_of_all_together() {
        assertThat(typesThat(DoorsTest::holdsForEverybody))
                .containsExactly(
                        // Names, families and populations are public.
                        "Authorities",
                        // Errors of models over all, and what was known when.
                        "Backtests",
                        // Arrivals and stays of all together.
                        "EpisodeStates",
                        "Establishments",
                        // What models missed, without whose nights they were.
                        "ForecastErrors",
                        // Which data version stood at a day's close.
                        "Knowledge",
                        "Prices");
    }

    private static boolean holdsForEverybody(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Remembered.class)
                && !access.getOriginOwner().isEquivalentTo(Remembered.class)
                && List.of("within", "<init>").contains(access.getTarget().getName())
                && parameters(access).noneMatch(type -> type.isEquivalentTo(Predicate.class));
    }

    private static Stream<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .map(JavaCodeUnit.class::cast)
                .flatMap(called -> called.getRawParameterTypes().stream());
    }

    private static Set<String> typesThat(Predicate<JavaAccess<?>> accessing) {
        return HouseClasses.ALL.stream()
                .filter(type -> accesses(type).anyMatch(accessing))
                .map(JavaClass::getSimpleName)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<JavaAccess<?>> accesses(JavaClass type) {
        return type.getAccessesFromSelf().stream().map(access -> (JavaAccess<?>) access);
    }
}
