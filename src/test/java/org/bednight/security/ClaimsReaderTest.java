package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsReaderTest {

    @Test
    void a_list_of_each_says_roles_and_authorities() {
        var caller = read(Map.of(), "{'roles': ['analyst', 'publisher'], 'authorities': ['E08000025', 'X001']}");

        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.ANALYST, Role.PUBLISHER);
        assertThat(caller.authorities().codes()).containsExactlyInAnyOrder("E08000025", "X001");
        assertThat(caller.authorities().isAll()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E08000025 X001", "E08000025,X001", " E08000025, X001 "})
    void one_text_may_list_several(String text) {
        var caller = read(Map.of(), "{'authorities': '" + text + "'}");

        assertThat(caller.authorities().codes()).containsExactlyInAnyOrder("E08000025", "X001");
    }

    @Test
    void a_star_stands_for_all_authorities() {
        assertThat(read(Map.of(), "{'authorities': ['*']}").authorities()).isEqualTo(AuthoritySet.ALL);
    }

    @Test
    void claims_can_lie_within_others_as_with_keycloak() {
        var caller = read(
                Map.of("bednight.sign-in.roles-claim", "realm_access/roles"),
                "{'realm_access': {'roles': ['admin', 'offline_access']}, 'roles': ['analyst']}");

        assertThat(caller.roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void groups_stand_for_authorities_where_the_provider_cannot_send_codes() {
        var settings = Map.of(
                "bednight.sign-in.authorities-claim", "groups",
                "bednight.sign-in.groups", "0b5f-11=E08000025, 0b5f-22=X001,national=*");

        assertThat(read(settings, "{'groups': ['0b5f-11', 'chess club']}")
                        .authorities()
                        .codes())
                .isEqualTo(Set.of("E08000025"));
        assertThat(read(settings, "{'groups': ['national']}").authorities().isAll())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'roles': null, 'authorities': null}",
                "{'roles': 'Analyst', 'authorities': 'e08000025'}",
                "{'roles': {'analyst': true}, 'authorities': {'E08000025': true}}",
                "{'roles': 1, 'authorities': 25}",
                "{'roles': ['ADMIN', ' admin'], 'authorities': ['E08000025 ', '**', '.*', '']}",
                "not json"
            })
    void what_is_not_said_plainly_grants_nothing(String claims) {
        var caller = read(Map.of(), claims);

        assertThat(caller.roles()).isEmpty();
        assertThat(caller.authorities().isAll()).isFalse();
        assertThat(caller.authorities().codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b", "a.%.c", "a.b.c.d"})
    void a_text_that_is_no_token_grants_nothing(String token) {
        var caller = new ClaimsReader(TestSettings.of(Map.of())).read("nora", "id of nora", token);

        assertThat(caller).isEqualTo(new Caller("nora", "id of nora", Set.of(), AuthoritySet.of(Set.of()), false));
    }

    private static Caller read(Map<String, String> settings, String claims) {
        var payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return new ClaimsReader(TestSettings.of(settings)).read("nora", "id of nora", "e30." + payload + ".signature");
    }
}
