package org.bednight.publication.paper;

import java.util.List;
import java.util.Optional;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.style.Logo;
import org.bednight.publication.style.Wording;
import org.bednight.publication.template.PaperLanguage;
import org.bednight.publication.template.Translation;

/**
 * A paper for a board.
 *
 * @param logo above the title
 * @param subtitle below the title: for whom, of what day
 * @param marking what stands at the head of each page; empty where the paper is public
 * @param footer what stands at the foot of each page, beside its number
 * @param pages the words about the number of a page
 */
public record BoardPaper(
        Optional<Logo> logo,
        String title,
        List<String> subtitle,
        Optional<String> marking,
        String footer,
        PageWords pages,
        List<Block> blocks) {

    private static final String UNREVIEWED =
            "Cyfieithiad heb ei adolygu. This translation has not been reviewed, and what it lacks is English.";

    /** The words before the number of a page, and those between it and how many there are. */
    public record PageWords(String before, String between) {

        static final PageWords ENGLISH = of(Translation.of(PaperLanguage.ENGLISH));

        static PageWords of(Translation words) {
            var parts = words.of("Page 1 of 2").split("\\d", -1);
            return new PageWords(parts[0], parts[1]);
        }
    }

    public BoardPaper {
        subtitle = List.copyOf(subtitle);
        blocks = List.copyOf(blocks);
    }

    /** Says whether a block stays on the page of the next one, since that is a part of its section. */
    boolean keepsNext(int place) {
        return place + 1 < blocks.size() && !(blocks.get(place + 1) instanceof Block.Heading);
    }

    /**
     * Returns the paper of a publication.
     *
     * @param marking for the head of each page; empty where the paper is public
     */
    public static BoardPaper of(FrozenPublication frozen, Wording wording, Optional<String> marking) {
        var paper = new PaperText(frozen, wording);
        var template = wording.style().template();
        var words = Translation.of(template.written());
        var name = frozen.forecast().authorityName();
        return new BoardPaper(
                Optional.ofNullable(wording.style().logo()),
                words.of(
                        paper.isOver()
                                ? "Remand bed nights: outturn report for " + paper.year()
                                : "Remand bed nights: monitoring report for %s, %s"
                                        .formatted(paper.year(), wording.period(frozen.period()))),
                subtitle(
                        template.written(),
                        name,
                        words.of("Report to the %s, as at %s"
                                .formatted(wording.style().board(), paper.asAt()))),
                marking,
                words.of("%s, publication %s".formatted(name, frozen.number())),
                PageWords.of(words),
                new PaperArrangement(paper).blocks());
    }

    /** A translation that nobody has reviewed says so. */
    private static List<String> subtitle(PaperLanguage language, String name, String report) {
        return language == PaperLanguage.ENGLISH ? List.of(name, report) : List.of(name, report, UNREVIEWED);
    }
}
