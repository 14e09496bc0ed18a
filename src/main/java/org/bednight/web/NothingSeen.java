package org.bednight.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.bednight.language.Counted;
import org.bednight.security.AccessSettings;
import org.bednight.security.CurrentUser;

/** Why somebody who signs in sees no authority, and who can help: to upload files would not. */
@Singleton
class NothingSeen {

    /** A list of more than these would hide what to do about it. */
    private static final int LISTED = 5;

    private final CurrentUser user;
    private final String claim;

    NothingSeen(CurrentUser user, AccessSettings settings) {
        this.user = user;
        this.claim = settings.signIn().authoritiesClaim();
    }

    /**
     * Returns the sentence for the first page; empty if the person sees all authorities, or at least one that is on record.
     *
     * @param seen how many authorities they see
     */
    Optional<String> words(int seen) {
        if (seen > 0 || user.authorities().isAll()) {
            return Optional.empty();
        }
        var codes = user.authorities().codes();
        return Optional.of(
                codes.isEmpty()
                        ? "Your account names no authority. Ask the person who manages the sign-in to add yours (claim %s)."
                                .formatted(claim)
                        : "%s not on record here yet. Whoever may add authorities (role admin, all authorities) adds %s under Data."
                                .formatted(subject(codes), codes.size() == 1 ? "it" : "them"));
    }

    private static String subject(Set<String> codes) {
        if (codes.size() > LISTED) {
            return "The %s of your account are".formatted(Counted.of(codes.size(), "authority", "authorities"));
        }
        return String.join(", ", codes.stream().sorted().toList()) + (codes.size() == 1 ? " is" : " are");
    }
}
