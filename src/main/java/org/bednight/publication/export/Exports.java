package org.bednight.publication.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bednight.capacity.HeavyWork;
import org.bednight.publication.Publications;
import org.bednight.publication.chart.Chart;
import org.bednight.publication.disclosure.Disclosure;
import org.bednight.publication.disclosure.Withheld;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.paper.BoardPaper;
import org.bednight.publication.paper.ChartKind;
import org.bednight.publication.paper.FigureList;
import org.bednight.publication.paper.PaperCharts;
import org.bednight.publication.paper.PdfFile;
import org.bednight.publication.paper.WordFile;
import org.bednight.publication.sheet.PublicationWorkbook;
import org.bednight.publication.style.Wording;

/** Makes the files of a publication out of its frozen bytes. */
@ApplicationScoped
public class Exports {

    private final Publications publications;
    private final HeavyWork work;

    Exports(Publications publications, HeavyWork work) {
        this.publications = publications;
        this.work = work;
    }

    byte[] export(PublicationId id, ExportForm form, Audience audience) {
        if (form == ExportForm.JSON && audience == Audience.INTERNAL) {
            return publications.bytes(id);
        }
        return work.run(HeavyWork.PAPER, () -> render(read(id, audience), form, audience));
    }

    /** Returns the board paper of a publication, as its DOCX and PDF have it. */
    public BoardPaper paper(PublicationId id, Audience audience) {
        return paper(read(id, audience), audience);
    }

    /** Returns the board paper that a preview would be published as, for those who may see small numbers. */
    public BoardPaper paper(Publications.Preview preview) {
        return paper(preview.frozen(), Audience.INTERNAL);
    }

    private BoardPaper paper(FrozenPublication frozen, Audience audience) {
        var wording = new Wording(publications.style(frozen));
        return BoardPaper.of(frozen, wording, marking(wording, audience));
    }

    private static Optional<String> marking(Wording wording, Audience audience) {
        return Optional.ofNullable(wording.style().marking()).filter(text -> audience == Audience.INTERNAL);
    }

    private byte[] render(FrozenPublication frozen, ExportForm form, Audience audience) {
        var wording = new Wording(publications.style(frozen));
        var marking = marking(wording, audience);
        return switch (form) {
            case JSON -> frozen.bytes();
            case CSV -> FigureList.of(frozen, wording, marking).getBytes(StandardCharsets.UTF_8);
            case XLSX -> PublicationWorkbook.of(frozen, wording, marking);
            case DOCX -> WordFile.of(BoardPaper.of(frozen, wording, marking));
            case PDF -> PdfFile.of(BoardPaper.of(frozen, wording, marking));
        };
    }

    /** Lists what the public does not see of a publication, and by which rule. */
    public List<Withheld> withheld(PublicationId id) {
        return Disclosure.protect(FrozenPublication.read(publications.bytes(id)))
                .log();
    }

    private FrozenPublication read(PublicationId id, Audience audience) {
        var frozen = FrozenPublication.read(publications.bytes(id));
        return audience == Audience.PUBLIC ? Disclosure.protect(frozen).frozen() : frozen;
    }

    /**
     * Draws a chart.
     *
     * @throws org.bednight.problem.Problem if the publication has nothing to draw in it
     */
    Chart chart(PublicationId id, ChartKind kind, Audience audience) {
        var frozen = read(id, audience);
        return new PaperCharts(frozen, new Wording(publications.style(frozen)))
                .draw(kind)
                .orElseThrow(() -> ExportProblems.nothingToDraw(id, kind));
    }
}
