package org.bednight.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bednight.language.Counted;
import org.bednight.rest.PlainText;
import org.bednight.security.AuthoritySet;
import org.bednight.security.CurrentUser;
import org.bednight.security.Role;

/**
 * An access token that somebody wants.
 *
 * @param label what it is for
 * @param roles what it may do
 * @param authorities the codes of the authorities whose data it sees; {@code *} for all
 * @param days after how many it ends
 */
public record AccessTokenWish(String label, Set<Role> roles, AuthoritySet authorities, int days) {

    /** After how many days a token ends where nothing else is said. */
    public static final int USUAL_DAYS = 90;

    /** After how many days a token ends at the latest. */
    public static final int MOST_DAYS = 366;

    /** How many characters a label has at most. */
    public static final int LONGEST_LABEL = 60;

    private static final int MOST_AUTHORITIES = 500;
    private static final Pattern AUTHORITY = Pattern.compile("[A-Z]\\d{3,8}|\\*");

    public AccessTokenWish {
        label = PlainText.required("A token's label", label, LONGEST_LABEL);
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A token has one role at least of " + known());
        }
        if (!authorities.isAll() && authorities.codes().isEmpty()) {
            throw new IllegalArgumentException("A token sees one authority at least, like E08000025; * stands for all");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "A token ends after 1 to %s, not after %d".formatted(Counted.of(MOST_DAYS, "day"), days));
        }
    }

    /**
     * Reads the names of roles and the codes of authorities.
     *
     * @throws IllegalArgumentException if a name is no role's, or a code has not the form of one
     */
    public static AccessTokenWish of(String label, List<String> roles, List<String> authorities, int days) {
        return new AccessTokenWish(label, roles(roles), authorities(authorities), days);
    }

    private static Set<Role> roles(List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names) {
            roles.add(Role.find(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "A token's roles are some of %s, but one was '%s'".formatted(known(), name))));
        }
        return roles;
    }

    private static AuthoritySet authorities(List<String> codes) {
        if (codes.size() > MOST_AUTHORITIES) {
            throw new IllegalArgumentException("A token names at most %s; * stands for all"
                    .formatted(Counted.of(MOST_AUTHORITIES, "authority", "authorities")));
        }
        for (var code : codes) {
            if (!AUTHORITY.matcher(code).matches()) {
                throw new IllegalArgumentException(
                        "An authority's code is a capital letter and 3 to 8 digits, like E08000025, or * for all, but was '%s'"
                                .formatted(code));
            }
        }
        return AuthoritySet.of(Set.copyOf(codes));
    }

    /** @throws org.bednight.problem.Problem if it could do or see more than {@code maker} */
    void refuseWiderThan(CurrentUser maker) {
        var others = roles.stream().filter(role -> !maker.has(role)).sorted().toList();
        if (!others.isEmpty()) {
            throw TokenProblems.widerByRole(others);
        }
        if (authorities.isAll() && !maker.authorities().isAll()) {
            throw TokenProblems.widerByAll();
        }
        authorities.codes().stream()
                .filter(code -> !maker.sees(code))
                .min(String::compareTo)
                .ifPresent(code -> {
                    throw TokenProblems.widerByAuthority(code);
                });
    }

    String rolesInWords() {
        return roles.stream().sorted().map(Role::toString).collect(Collectors.joining(AccessToken.BETWEEN));
    }

    String authoritiesInWords() {
        return authorities.isAll() ? "*" : String.join(AccessToken.BETWEEN, new TreeSet<>(authorities.codes()));
    }

    private static String known() {
        return Arrays.stream(Role.values()).map(Role::toString).collect(Collectors.joining(", "));
    }
}
