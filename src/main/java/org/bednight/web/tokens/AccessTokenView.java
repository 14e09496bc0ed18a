package org.bednight.web.tokens;

import java.time.Instant;
import java.util.List;
import org.bednight.token.AccessToken;
import org.bednight.token.AccessTokens;
import org.bednight.web.PageWords;
import org.jspecify.annotations.Nullable;

/**
 * The list of tokens as the page shows it.
 *
 * @param lines the tokens, the latest first
 * @param everybodys whether those of others are among them
 * @param note what happened just before; null for nothing
 */
public record AccessTokenView(
        List<Line> lines, boolean everybodys, @Nullable String note) {

    public AccessTokenView {
        lines = List.copyOf(lines);
    }

    /** Returns how many valid ones a person has at most. */
    public int most() {
        return AccessTokens.MOST_VALID;
    }

    static AccessTokenView of(List<AccessToken> tokens, boolean everybodys, Instant now, @Nullable String note) {
        return new AccessTokenView(
                tokens.stream().map(token -> Line.of(token, now)).toList(), everybodys, note);
    }

    /**
     * A token.
     *
     * @param lastUsed when it was last used, in words
     * @param ends when it ends, or how it has ended
     * @param live whether it can be revoked
     */
    public record Line(
            String id,
            String label,
            String person,
            String roles,
            String authorities,
            String made,
            String lastUsed,
            String ends,
            boolean live) {

        private static Line of(AccessToken token, Instant now) {
            return new Line(
                    token.id(),
                    token.label(),
                    token.person(),
                    String.join(", ", token.roles()),
                    token.authorities().contains("*") ? "all" : String.join(", ", token.authorities()),
                    PageWords.day(token.madeAt()),
                    token.lastUsedAt() == null ? "never" : PageWords.minute(token.lastUsedAt()),
                    end(token, now),
                    token.isLiveAt(now));
        }

        private static String end(AccessToken token, Instant now) {
            if (token.revokedAt() != null) {
                return "revoked %s by %s".formatted(PageWords.minute(token.revokedAt()), token.revokedBy());
            }
            return (token.isExpiredAt(now) ? "expired " : "ends ") + PageWords.minute(token.expiresAt());
        }
    }

    /**
     * A token that has just been made.
     *
     * @param service the address of the service, without a slash at its end
     */
    public record Made(String token, String label, String ends, String service) {

        static Made of(String token, AccessToken details, String service) {
            return new Made(token, details.label(), PageWords.minute(details.expiresAt()), service);
        }
    }
}
