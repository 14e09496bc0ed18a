package org.bednight.web.tokens;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.bednight.security.CurrentUser;
import org.bednight.token.AccessTokenWish;
import org.bednight.token.AccessTokens;
import org.bednight.token.MadeAccessToken;
import org.bednight.web.form.Held;
import org.jspecify.annotations.Nullable;

/** Makes one token of each form, however often that is sent. */
@Singleton
class AccessTokenForms {

    private static final long BYTES = 100;

    private final AccessTokens tokens;
    private final Held<Opened> opened;

    AccessTokenForms(AccessTokens tokens, CurrentUser user) {
        this.tokens = tokens;
        this.opened = Held.ofNoRecords(user::name, 0.001, form -> BYTES);
    }

    /** @param made the id of the token that the form has made; null for none yet */
    private record Opened(@Nullable String made) {}

    /** Opens a form and returns its key. */
    String open() {
        return opened.add(new Opened(null));
    }

    /** Says whether a form can still be sent. */
    boolean isOpen(String key) {
        return opened.find(key).isPresent();
    }

    /**
     * Makes the token of a form, in place of one that it has made before; empty where that has been used or revoked.
     *
     * @throws org.bednight.problem.Problem if it could do or see more than who asks
     */
    Optional<MadeAccessToken> make(String key, AccessTokenWish wish) {
        synchronized (opened) {
            var before = opened.find(key).map(Opened::made);
            var made = before.map(id -> tokens.replace(id, wish)).orElseGet(() -> Optional.of(tokens.make(wish)));
            made.ifPresent(
                    token -> opened.replace(key, new Opened(token.details().id())));
            return made;
        }
    }
}
