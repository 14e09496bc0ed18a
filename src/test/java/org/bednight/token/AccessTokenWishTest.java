package org.bednight.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.problem.Problem;
import org.bednight.security.AuthoritySet;
import org.bednight.security.CurrentUser;
import org.bednight.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenWishTest {

    /** Whoever wants a token. */
    private record Maker(Set<Role> roles, AuthoritySet authorities) implements CurrentUser {

        @Override
        public String name() {
            return "nora";
        }

        @Override
        public String identity() {
            return "id of nora";
        }

        @Override
        public String address() {
            return "127.0.0.1";
        }

        @Override
        public boolean isByToken() {
            return false;
        }

        @Override
        public boolean has(Role role) {
            return roles.stream().anyMatch(own -> own.includes(role));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_token_may_do_what_its_maker_may_and_no_more(Role own) {
        var maker = new Maker(Set.of(own), AuthoritySet.of(Set.of("X911")));
        for (var role : Role.values()) {
            var wish = wish(role.toString(), "X911");
            if (own.includes(role)) {
                assertThatCode(() -> wish.refuseWiderThan(maker)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> wish.refuseWiderThan(maker))
                        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind())
                                .isEqualTo(Problem.Kind.FORBIDDEN))
                        .hasMessage("A token may do at most what you may, and you do not have the role " + role
                                + ": leave it out.");
            }
        }
    }

    @Test
    void a_token_sees_what_its_maker_sees_and_no_more() {
        var two = new Maker(Set.of(Role.VIEWER), AuthoritySet.of(Set.of("X911", "X912")));
        var all = new Maker(Set.of(Role.VIEWER), AuthoritySet.ALL);

        assertThatCode(() -> wish("viewer", "X911", "X912").refuseWiderThan(two))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> wish("viewer", "X911", "X913").refuseWiderThan(two))
                .hasMessageContaining("X913");
        assertThatThrownBy(() -> wish("viewer", "*").refuseWiderThan(two)).hasMessageContaining("which are not all");
        assertThatThrownBy(() -> wish("viewer", "X911", "*").refuseWiderThan(two))
                .hasMessageContaining("not all");
        assertThatCode(() -> wish("viewer", "X913").refuseWiderThan(all)).doesNotThrowAnyException();
        assertThatCode(() -> wish("viewer", "*").refuseWiderThan(all)).doesNotThrowAnyException();
    }

    @Test
    void without_any_right_of_its_maker_there_is_no_token() {
        var nobody = new Maker(Set.of(), AuthoritySet.of(Set.of()));

        assertThatThrownBy(() -> wish("viewer", "X911").refuseWiderThan(nobody)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 367, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_token_ends_within_a_year(int days) {
        assertThatThrownBy(() -> AccessTokenWish.of("a", List.of("viewer"), List.of("X911"), days))
                .hasMessage("A token ends after 1 to 366 days, not after " + days);
        assertThat(AccessTokenWish.of("a", List.of("viewer"), List.of("X911"), 366)
                        .days())
                .isEqualTo(366);
    }

    @Test
    void what_is_stored_reads_back_as_it_was() {
        var wish = AccessTokenWish.of(
                " Monthly workbook ", List.of("publisher", "viewer", "viewer"), List.of("X912", "X911"), 90);

        assertThat(wish.label()).isEqualTo("Monthly workbook");
        assertThat(wish.rolesInWords()).isEqualTo("viewer publisher");
        assertThat(wish.authoritiesInWords()).isEqualTo("X911 X912");
        assertThat(wish("viewer", "X911", "*").authoritiesInWords()).isEqualTo("*");
    }

    @Test
    void many_authorities_are_all() {
        assertThatThrownBy(() -> AccessTokenWish.of("a", List.of("viewer"), Collections.nCopies(501, "X911"), 1))
                .hasMessage("A token names at most 500 authorities; * stands for all");
    }

    private static AccessTokenWish wish(String role, String... authorities) {
        return AccessTokenWish.of(
                "a test", List.of(role), List.of(authorities).stream().collect(Collectors.toList()), 90);
    }
}
