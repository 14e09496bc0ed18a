package org.bednight.publication;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the files of a publication out of its frozen bytes. */
@ApplicationScoped
class Exports {

    private final Publications publications;

    Exports(Publications publications) {
        this.publications = publications;
    }

    byte[] export(PublicationId id, ExportForm form, Audience audience) {
        return publications.bytes(id);
    }
}
