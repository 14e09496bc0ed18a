package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.publication.frozen.PublishedPosition;
import org.bednight.publication.style.Legend;
import org.bednight.publication.template.PaperSection;
import org.bednight.publication.template.PaperTemplate;
import org.bednight.publication.template.StandingText;
import org.bednight.publication.template.TemplateSection;
import org.bednight.publication.template.Translation;

/** Arranges the sections of a paper as the template of the house style states them, with its headings and texts. */
final class PaperArrangement {

    private final PaperText paper;
    private final PaperTemplate template;
    private final PaperSections sections;
    private final TableFinish finish;
    private final TranslatedBlocks translated;

    PaperArrangement(PaperText paper) {
        this.paper = paper;
        this.template = paper.wording().style().template();
        this.sections = new PaperSections(paper);
        this.finish = new TableFinish(new Legend(paper.frozen(), paper.wording()).withheld());
        this.translated = new TranslatedBlocks(Translation.of(template.written()));
    }

    List<Block> blocks() {
        return template.order(PublishedPosition.isInDoubt(paper.frozen())).stream()
                .map(this::section)
                .flatMap(List::stream)
                .toList();
    }

    private List<Block> section(TemplateSection stated) {
        if (stated.section() == PaperSection.OWN) {
            return arranged(stated, List.of());
        }
        var content = sections.of(stated.section()).stream()
                .map(finish::finished)
                .map(translated::of)
                .toList();
        return content.isEmpty() ? List.of() : arranged(stated, content);
    }

    /** Puts the council's heading in the place of the usual one, and its text below it. */
    private static List<Block> arranged(TemplateSection stated, List<Block> content) {
        var blocks = new ArrayList<Block>();
        boolean headed = !content.isEmpty() && content.get(0) instanceof Block.Heading;
        stated.findHeading()
                .<Block>map(Block.Heading::new)
                .or(() -> headed ? Optional.of(content.get(0)) : Optional.empty())
                .ifPresent(blocks::add);
        stated.findText().map(StandingText::pieces).stream()
                .flatMap(List::stream)
                .map(PaperArrangement::block)
                .forEach(blocks::add);
        blocks.addAll(headed ? content.subList(1, content.size()) : content);
        return blocks;
    }

    private static Block block(StandingText.Piece piece) {
        return piece.list()
                ? new Block.StandingPoints(piece.lines())
                : new Block.Standing(piece.lines().get(0));
    }
}
