package org.bednight.web.publications;

import org.bednight.authority.AuthorityCode;
import org.bednight.publication.Definition;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.web.form.FormFields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to publish, from its preview until its publication has been shown.
 *
 * @param typed what was typed, for another change of it
 * @param published under which name it was published; null while it was not
 */
record Draft(
        AuthorityCode authority,
        Definition definition,
        FormFields typed,
        @Nullable PublicationId published) {

    Draft publishedAs(PublicationId id) {
        return new Draft(authority, definition, typed, id);
    }
}
