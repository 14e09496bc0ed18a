package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.bednight.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    private static final AuthoritySet BIRMINGHAM = AuthoritySet.of(Set.of("E08000025"));

    @Test
    void who_has_one_of_the_roles_may() {
        assertThatCode(() -> permissions(BIRMINGHAM, Role.ANALYST).require(Scope.SEEN, Role.ANALYST, Role.ADMIN))
                .doesNotThrowAnyException();
    }

    @Test
    void who_has_none_of_the_roles_is_told_which_they_would_need() {
        assertThatThrownBy(() -> permissions(BIRMINGHAM, Role.PUBLISHER).require(Scope.SEEN, Role.ANALYST, Role.ADMIN))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN))
                .hasMessage("This needs the role analyst or admin, which you do not have: ask whoever manages the"
                        + " accounts for it.");
    }

    @Test
    void what_concerns_all_authorities_is_only_for_those_who_see_all() {
        assertThatThrownBy(() -> permissions(BIRMINGHAM, Role.ADMIN).require(Scope.ALL, Role.ADMIN))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN))
                .hasMessageContaining("you see only some of them");
        assertThatCode(() ->
                        permissions(AuthoritySet.of(Set.of("*")), Role.ADMIN).require(Scope.ALL, Role.ADMIN))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_includes_the_viewer_and_no_other(Role role) {
        assertThat(role.includes(Role.VIEWER)).isTrue();
        for (var other : Set.of(Role.ANALYST, Role.PUBLISHER, Role.ADMIN)) {
            assertThat(role.includes(other)).isEqualTo(role == other);
        }
    }

    @Test
    void without_authorities_none_is_seen() {
        assertThat(AuthoritySet.of(Set.of()).contains("E08000025")).isFalse();
        assertThat(BIRMINGHAM.contains("E08000025")).isTrue();
        assertThat(BIRMINGHAM.contains("E0800002")).isFalse();
        assertThat(AuthoritySet.ALL.contains("E08000026")).isTrue();
    }

    @Test
    void what_is_a_persons_own_is_not_for_a_token_of_theirs() {
        assertThatThrownBy(() -> permissions(BIRMINGHAM, Role.ADMIN, true).require(Scope.OWN, Role.VIEWER))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN))
                .hasMessage("An access token makes, lists and revokes no access tokens: sign in yourself for that.");
        assertThatCode(() -> permissions(BIRMINGHAM, Role.VIEWER).require(Scope.OWN, Role.VIEWER))
                .doesNotThrowAnyException();
    }

    private static Permissions permissions(AuthoritySet authorities, Role own) {
        return permissions(authorities, own, false);
    }

    private static Permissions permissions(AuthoritySet authorities, Role own, boolean byToken) {
        return new Permissions(new CurrentUser() {
            @Override
            public String name() {
                return "somebody";
            }

            @Override
            public String identity() {
                return "id of somebody";
            }

            @Override
            public String address() {
                return "127.0.0.1";
            }

            @Override
            public boolean isByToken() {
                return byToken;
            }

            @Override
            public boolean has(Role role) {
                return own.includes(role);
            }

            @Override
            public AuthoritySet authorities() {
                return authorities;
            }
        });
    }
}
