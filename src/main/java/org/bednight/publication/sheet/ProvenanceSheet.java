package org.bednight.publication.sheet;

import java.time.Instant;
import java.util.List;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;

/** The sheet that says where the figures come from, in the words of the paper's annex, with what it takes to have them again. */
final class ProvenanceSheet {

    private final FrozenPublication frozen;
    private final ReadersWords words;
    private final SheetWriter sheet;

    ProvenanceSheet(FrozenPublication frozen, ReadersWords words, SheetWriter sheet) {
        this.frozen = frozen;
        this.words = words;
        this.sheet = sheet;
    }

    void write() {
        var provenance = frozen.provenance();
        sheet.headings(2, List.of("What", "Value"));
        line("Publication", frozen.number());
        line("Method", words.of(frozen.forecast().model()));
        line("Data version", String.valueOf(provenance.dataVersion()));
        line("Data as known on", Wording.moment(Instant.parse(provenance.knownAt())));
        line("Data digest", provenance.dataDigest());
        line("Address of the forecast", provenance.forecast());
        line("Software", provenance.software());
        line("Commit of the software", provenance.commit());
        line("Java", provenance.java());
        line("Published", "%s, by %s".formatted(Wording.moment(provenance.publishedAt()), provenance.publishedBy()));
    }

    private void line(String name, String value) {
        sheet.texts(sheet.translated(name), value);
    }
}
