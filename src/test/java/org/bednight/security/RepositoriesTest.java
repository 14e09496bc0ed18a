package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.FilledCouncil.BARE;
import static org.bednight.security.FilledCouncil.FILLED;
import static org.bednight.security.TestCouncils.OWN;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.HouseClasses;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.extract.mapping.MappingName;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.bednight.remand.episode.Reference;
import org.bednight.scenario.saved.ScenarioName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each method of each repository, called in a transaction of a user of one council, with no check of the service before it, and
 * asked for another council: what it returns is the same as for a council of which there is nothing.
 */
@QuarkusTest
@TestProfile(FilledCouncil.Served.class)
class RepositoriesTest {

    /** Names of authorities, prices and establishments are everybody's to read. */
    private static final Set<String> OF_EVERYBODY =
            Set.of("AuthorityRepository", "PriceRepository", "EstablishmentRepository");

    /** A token is found by its secret, which says who asks, and a run by its what-if, which has to be found first. */
    private static final Set<String> LEFT_OUT = Set.of("AccessTokenRepository.find", "RunRepository.findLast");

    private static final Reference EPISODE = Reference.parse("E-9142");

    private static final ObjectMapper WORDS = new ObjectMapper()
            .findAndRegisterModules()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

    @Inject
    CurrentIdentityAssociation identity;

    @Inject
    DataVersions versions;

    @BeforeEach
    void record() {
        FilledCouncil.record();
    }

    @Test
    void no_method_of_any_repository_shows_another_council() {
        var shown = new TreeMap<String, String>();
        var differing = new ArrayList<String>();
        for (var method : methods()) {
            var ofFilled = as(AuthoritySet.ALL, () -> call(method, FILLED));
            if (!ofFilled.equals(as(AuthoritySet.ALL, () -> call(method, BARE)))) {
                differing.add(name(method));
            }
            var foreign = as(AuthoritySet.of(Set.of(OWN)), () -> call(method, FILLED));
            if (foreign.contains(FILLED)
                    || FilledCouncil.MARKS.stream().anyMatch(foreign::contains)
                    || !foreign.equals(as(AuthoritySet.of(Set.of(OWN)), () -> call(method, BARE)))) {
                shown.put(name(method), foreign);
            }
        }
        assertThat(shown).isEmpty();
        assertThat(differing).hasSizeGreaterThan(20);
    }

    private static List<Method> methods() {
        return HouseClasses.ALL.stream()
                .filter(type ->
                        type.getSimpleName().endsWith("Repository") && !OF_EVERYBODY.contains(type.getSimpleName()))
                .flatMap(type -> Stream.of(load(type.getName()).getDeclaredMethods()))
                .filter(method -> !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers())
                        && !Modifier.isPrivate(method.getModifiers())
                        && !LEFT_OUT.contains(name(method))
                        && !isOfPanache(method))
                .toList();
    }

    /** Into each repository, Panache puts methods that take any query. */
    private static boolean isOfPanache(Method method) {
        var types = method.getParameterTypes();
        return Stream.of(PanacheRepositoryBase.class.getMethods())
                .filter(general ->
                        general.getName().equals(method.getName()) && general.getParameterCount() == types.length)
                .map(Method::getParameterTypes)
                .anyMatch(general -> IntStream.range(0, types.length)
                        .allMatch(i -> general[i] == Object.class || general[i] == types[i]));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Returns in words what a method answers to each choice of arguments that name a council. */
    private String call(Method method, String code) {
        var repository = ClientProxy.unwrap(
                Arc.container().select(method.getDeclaringClass()).get());
        var answers = new ArrayList<String>();
        for (var arguments : choices(method, code)) {
            try {
                method.setAccessible(true);
                answers.add(WORDS.writeValueAsString(method.invoke(repository, arguments.toArray())));
            } catch (InvocationTargetException refused) {
                answers.add(String.valueOf(refused.getCause()));
            } catch (Exception unreadable) {
                throw new IllegalStateException(name(method), unreadable);
            }
        }
        return String.join("\n", answers).replace(code, "X91?");
    }

    private List<List<Object>> choices(Method method, String code) {
        List<List<Object>> choices = List.of(List.of());
        for (var type : method.getParameterTypes()) {
            var values = values(type, code);
            assertThat(values)
                    .as("%s takes a %s: say in this test which to ask for", name(method), type.getSimpleName())
                    .isNotEmpty();
            choices = choices.stream()
                    .flatMap(begun -> values.stream().map(value -> Stream.concat(begun.stream(), Stream.of(value))
                            .toList()))
                    .toList();
        }
        return choices;
    }

    /** Returns what is asked for, by the type of a parameter. */
    private List<Object> values(Class<?> type, String code) {
        var authority = AuthorityCode.parse(code);
        return Map.<Class<?>, List<Object>>ofEntries(
                        Map.entry(AuthorityCode.class, List.of(authority)),
                        Map.entry(Set.class, List.of(Set.of(authority))),
                        Map.entry(Collection.class, List.of(Set.of(authority))),
                        Map.entry(EpisodeKey.class, List.of(new EpisodeKey(authority, EPISODE))),
                        Map.entry(Reference.class, List.of(EPISODE)),
                        Map.entry(FinancialYear.class, List.of(FinancialYear.parse("2024-25"))),
                        Map.entry(MappingName.class, List.of(MappingName.parse("name"))),
                        Map.entry(ScenarioName.class, List.of(ScenarioName.parse("name"))),
                        Map.entry(DataVersion.class, List.of(versions.current())),
                        Map.entry(long.class, List.of(0L, versions.current().number())),
                        Map.entry(int.class, List.of(1)),
                        Map.entry(String.class, List.of("zoe")),
                        Map.entry(UUID.class, List.of(new UUID(0, 0))),
                        Map.entry(Instant.class, List.of(Instant.EPOCH)),
                        Map.entry(Duration.class, List.of(Duration.ZERO)))
                .getOrDefault(type, List.of());
    }

    /** Does {@code work} in a transaction of somebody who sees these authorities, of which nothing is stored. */
    private <T> T as(AuthoritySet seen, Supplier<T> work) {
        var context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.deactivate();
        context.activate();
        try {
            identity.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal("amira"))
                    .addAttribute(Caller.ATTRIBUTE, new Caller("amira", "amira", Set.of(), seen, false))
                    .build());
            QuarkusTransaction.begin();
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }
}
