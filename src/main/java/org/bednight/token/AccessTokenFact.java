package org.bednight.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An access token on record: all but the token itself. */
@Entity
@Table(name = "access_token")
class AccessTokenFact {

    @Id
    UUID id = new UUID(0, 0);

    @Column(updatable = false)
    String digest = "";

    @Column(updatable = false)
    String label = "";

    @Column(updatable = false)
    String identity = "";

    @Column(updatable = false)
    String person = "";

    @Column(updatable = false)
    String roles = "";

    @Column(updatable = false)
    String authorities = "";

    @Column(name = "made_at", updatable = false)
    Instant madeAt = Instant.EPOCH;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt = Instant.EPOCH;

    @Column(name = "last_used_at")
    @Nullable
    Instant lastUsedAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "revoked_by")
    @Nullable
    String revokedBy;

    AccessTokenFact() {}
}
