package org.bednight.web.episodes;

import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.remand.Episodes;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.InvalidRecord;
import org.bednight.web.form.FormFields;

/** The episode that the body of a request asks for. */
record Asked(AuthorityCode authority, Reference episode) {

    static Asked of(FormFields typed) {
        return new Asked(
                authority(typed), InvalidRecord.unlessValid(() -> Reference.parse(typed.text(EpisodeForm.EPISODE))));
    }

    static AuthorityCode authority(FormFields typed) {
        return InvalidRecord.unlessValid(() -> AuthorityCode.parse(typed.text(EpisodeForm.AUTHORITY)));
    }

    Episode get(Episodes episodes, DataVersion version) {
        return episodes.find(authority, episode, version).orElseThrow(EpisodePageProblems::unknownEpisode);
    }
}
