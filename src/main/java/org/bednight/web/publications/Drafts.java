package org.bednight.web.publications;

import jakarta.inject.Singleton;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.publication.Publications;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.security.CurrentUser;
import org.bednight.web.form.Held;

/** Holds what is about to be published, and publishes each draft once. */
@Singleton
class Drafts {

    private static final long BYTES = 16_000;

    private final Held<Draft> held;
    private final Publications publications;

    Drafts(Publications publications, CurrentUser user) {
        this.held = new Held<>(user::name, 0.01, draft -> BYTES);
        this.publications = publications;
    }

    String hold(Draft draft) {
        return held.add(draft);
    }

    /** @throws org.bednight.problem.Problem if its time is over, or it is another authority's */
    Draft get(AuthorityCode authority, String key) {
        return held.find(key)
                .filter(draft -> draft.authority().equals(authority))
                .orElseThrow(() -> DraftProblems.noSuchDraft(authority, held.endedAt(key)));
    }

    /**
     * Publishes a draft; a second time, says as what it was published.
     *
     * @param seen the data version of its preview
     */
    PublicationId publish(AuthorityCode authority, String key, DataVersion seen) {
        synchronized (held) {
            var draft = get(authority, key);
            if (draft.published() != null) {
                return draft.published();
            }
            var id = publications.publish(authority, draft.definition(), seen).id();
            held.replace(key, draft.publishedAs(id));
            return id;
        }
    }
}
