package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.style.Logo;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/**
 * A paper for a board.
 *
 * @param logo above the title
 * @param subtitle below the title: for whom, of what day
 * @param marking what stands at the head of each page; empty where the paper is public
 * @param footer what stands at the foot of each page, beside its number
 */
public record BoardPaper(
        Optional<Logo> logo,
        String title,
        List<String> subtitle,
        Optional<String> marking,
        String footer,
        List<Block> blocks) {

    public BoardPaper {
        subtitle = List.copyOf(subtitle);
        blocks = List.copyOf(blocks);
    }

    /**
     * Returns the paper of a publication.
     *
     * @param marking for the head of each page; empty where the paper is public
     */
    public static BoardPaper of(Frozen frozen, Wording wording, Optional<String> marking) {
        var blocks = new ArrayList<Block>();
        blocks.addAll(new Headline(frozen, wording).blocks());
        blocks.addAll(new Tables(frozen, wording).blocks());
        blocks.addAll(new Reasons(frozen, wording).blocks());
        blocks.addAll(new Risks(frozen, wording).blocks());
        blocks.addAll(new Scenarios(frozen, wording).blocks());
        blocks.addAll(new Grounds(frozen).blocks());
        var name = frozen.text("/forecast/authority/name");
        var year = Years.printed(frozen.text("/forecast/financialYear"));
        return new BoardPaper(
                Optional.ofNullable(wording.style().logo()),
                "Remand bed nights: forecast for %s, %s".formatted(year, wording.period(frozen.text("/period"))),
                List.of(
                        name,
                        "Report to the %s, as at %s"
                                .formatted(wording.style().board(), Wording.date(frozen.date("/forecast/asAt")))),
                marking,
                "%s, publication %s".formatted(name, frozen.text("/number")),
                blocks);
    }
}
