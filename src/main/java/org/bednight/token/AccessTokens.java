package org.bednight.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bednight.audit.AuditEvent;
import org.bednight.audit.AuditLog;
import org.bednight.calendar.London;
import org.bednight.security.AccessSettings;
import org.bednight.security.CurrentUser;
import org.bednight.security.Role;
import org.bednight.security.rows.AcrossAuthorities;
import org.bednight.security.rows.Crossing;
import org.jboss.logging.Logger;

/** The access tokens on record: made, listed, revoked and known again. */
@ApplicationScoped
public class AccessTokens {

    private static final Logger LOG = Logger.getLogger(AccessTokens.class);

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    /**
     * How many valid tokens a person has at most. One for each workbook and program is far fewer; a person who has more loses sight
     * of which are still of use, and a program that makes one for each run fills the table.
     */
    public static final int MOST_VALID = 100;

    private final SecureRandom random = new SecureRandom();
    private final AccessTokenRepository repository;
    private final AccessSettings settings;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;
    private final AcrossAuthorities across;

    AccessTokens(
            AccessTokenRepository repository,
            AccessSettings settings,
            CurrentUser user,
            AuditLog audit,
            Clock clock,
            AcrossAuthorities across) {
        this.repository = repository;
        this.settings = settings;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
        this.across = across;
    }

    /**
     * Makes a token for who asks. What this returns is the only place where it is.
     *
     * @throws org.bednight.problem.Problem if it could do or see more than they, they have as many as a person may have, or nobody
     *     signs in here
     */
    public MadeAccessToken make(AccessTokenWish wish) {
        if (!settings.served()) {
            throw TokenProblems.withoutSignIn();
        }
        wish.refuseWiderThan(user);
        return QuarkusTransaction.requiringNew().call(() -> store(wish));
    }

    private MadeAccessToken store(AccessTokenWish wish) {
        var secret = TokenSecret.random(random);
        var fact = fact(wish, secret);
        repository.persist(fact);
        record("make access token", fact);
        refuseTooMany();
        return new MadeAccessToken(secret.text(), AccessToken.of(fact));
    }

    /** Counts last: whoever has put a row on the audit record, as this has, is alone until what they do is stored. */
    private void refuseTooMany() {
        if (repository.countValid(user.identity(), now()) > MOST_VALID) {
            throw TokenProblems.tooMany(MOST_VALID);
        }
    }

    private AccessTokenFact fact(AccessTokenWish wish, TokenSecret secret) {
        var fact = new AccessTokenFact();
        fact.id = UUID.randomUUID();
        fact.digest = secret.digest();
        fact.label = wish.label();
        fact.identity = user.identity();
        fact.person = user.name();
        fact.roles = wish.rolesInWords();
        fact.authorities = wish.authoritiesInWords();
        fact.madeAt = now();
        fact.expiresAt = fact.madeAt.plus(Duration.ofDays(wish.days()));
        return fact;
    }

    /** Lists the tokens of who asks, those that have ended too, the latest first; to an admin who sees all, everybody's. */
    public List<AccessToken> list() {
        return QuarkusTransaction.requiringNew().call(() -> (isOverseer() ? repository.listLatest() : own())
                .stream().map(AccessToken::of).toList());
    }

    private List<AccessTokenFact> own() {
        return repository.listLatest(user.identity());
    }

    /**
     * Revokes a token, from now on everywhere. One that was revoked before stays as it is.
     *
     * @throws org.bednight.problem.Problem if it is not on record, or not one that who asks may list
     */
    public void revoke(String id) {
        QuarkusTransaction.requiringNew().run(() -> {
            var fact = findListed(id).orElseThrow(TokenProblems::unknown);
            if (repository.revoke(fact.id, now(), user.name())) {
                record("revoke access token", fact);
            }
        });
    }

    private void record(String action, AccessTokenFact fact) {
        audit.record(AuditEvent.of(user, action)
                .withAuthority(AccessToken.soleAuthority(fact))
                .withObject(fact.id.toString()));
    }

    /** Finds a token that who asks may list. */
    private Optional<AccessTokenFact> findListed(String id) {
        return findId(id)
                .flatMap(repository::findByIdOptional)
                .filter(found -> isOverseer() || found.identity.equals(user.identity()));
    }

    private static Optional<UUID> findId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * Makes a token in place of one that nobody has used yet, which is revoked; empty where that has been used or revoked.
     *
     * @throws org.bednight.problem.Problem as where it were made alone
     */
    public Optional<MadeAccessToken> replace(String id, AccessTokenWish wish) {
        wish.refuseWiderThan(user);
        return QuarkusTransaction.requiringNew().call(() -> findListed(id)
                .filter(token -> repository.revokeUnused(token.id, now(), user.name()))
                .map(unused -> {
                    record("revoke access token", unused);
                    return store(wish);
                }));
    }

    /** Says whether who asks is answerable for the tokens of all. */
    public boolean isOverseer() {
        return user.has(Role.ADMIN) && user.authorities().isAll();
    }

    /** Finds the token that has this secret, unless it was revoked. */
    Optional<AccessTokenFact> find(TokenSecret secret) {
        return across.read(Crossing.SIGN_IN, () -> QuarkusTransaction.requiringNew()
                .call(() -> repository.find(secret).filter(found -> found.revokedAt == null)));
    }

    /** Says whether a token has ended by itself. */
    boolean isExpired(AccessTokenFact token) {
        return AccessToken.of(token).isExpiredAt(now());
    }

    /**
     * Writes now and then that a token is used, and on the audit record the first use of each day; what asks by it is answered
     * even where that fails.
     */
    void noteUse(AccessTokenFact token, String address) {
        var now = now();
        var last = token.lastUsedAt;
        if (last != null && last.plus(BETWEEN_NOTES).isAfter(now)) {
            return;
        }
        try {
            across.run(
                    Crossing.SIGN_IN, () -> QuarkusTransaction.requiringNew().run(() -> noteUse(token, address, now)));
        } catch (RuntimeException unwritten) {
            LOG.warnf(
                    "The use of an access token was not written down: %s",
                    unwritten.getClass().getName());
        }
    }

    /** Of two requests at once one writes. */
    private void noteUse(AccessTokenFact token, String address, Instant now) {
        boolean first =
                token.lastUsedAt == null || !London.date(token.lastUsedAt).equals(London.date(now));
        if (repository.noteUse(token.id, now, BETWEEN_NOTES) && first) {
            audit.record(AuditEvent.of(AccessToken.caller(token), address, "use access token")
                    .withAuthority(AccessToken.soleAuthority(token))
                    .withObject(token.id.toString()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
