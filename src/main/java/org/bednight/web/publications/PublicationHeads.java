package org.bednight.web.publications;

import jakarta.inject.Singleton;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.ledger.DataVersions;
import org.bednight.publication.Publication;

/** Says whose publication a page shows. */
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
}
