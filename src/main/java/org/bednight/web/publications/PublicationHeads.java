package org.bednight.web.publications;

import jakarta.inject.Singleton;
import java.util.Map;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersions;
import org.bednight.publication.Publication;
import org.bednight.web.PageAddress;

/** Says whose publications a page shows. */
@Singleton
class PublicationHeads {

    private final Authorities authorities;
    private final DataVersions versions;

    PublicationHeads(Authorities authorities, DataVersions versions) {
        this.authorities = authorities;
        this.versions = versions;
    }

    Head of(Publication publication) {
        var code = publication.authority();
        return new Head(
                code.value(),
                authorities.find(code, versions.current()).map(Authority::name).orElse(code.value()),
                "financialYear=%s&asAt=%s".formatted(publication.financialYear(), publication.asAt()));
    }

    /** @throws org.bednight.problem.Problem if there is no such authority */
    Head of(AuthorityCode code) {
        return of(code, Map.of());
    }

    /**
     * Says whose publications a page lists.
     *
     * @param stated what the page was asked for, by parameter
     * @throws org.bednight.problem.Problem if there is no such authority
     */
    Head of(AuthorityCode code, Map<String, String> stated) {
        return new Head(code.value(), authorities.get(code, versions.current()).name(), PageAddress.query(stated));
    }
}
