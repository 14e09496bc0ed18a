package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.language.Counted;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.projection.headline.YearPosition;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;
import org.bednight.publication.frozen.PublishedPosition;
import org.bednight.publication.style.Wording;

/** The paper's first page: what it is for, what is asked, and the figure with how sure it is. */
final class Headline {

    private final PaperText paper;
    private final FrozenPublication frozen;
    private final HeadlineWords words;
    private final Figure variance;
    private final Optional<YearPosition> position;

    Headline(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.words = paper.headlineWords();
        this.variance = frozen.forecast().variance();
        this.position = PublishedPosition.find(frozen);
    }

    List<Block> purpose() {
        return List.of(
                new Block.Heading("Purpose"),
                Block.Paragraph.of(frozen.definition().findPurpose().orElseGet(this::usualPurpose)));
    }

    List<Block> recommendation() {
        return List.of(
                new Block.Heading("Recommendation"),
                Block.Paragraph.of(frozen.definition().findRecommendation().orElseGet(this::usualRecommendation)));
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Headline"));
        blocks.add(new Block.Paragraph(headline(), true));
        further().map(Block.Paragraph::of).ifPresent(blocks::add);
        return blocks;
    }

    private String usualPurpose() {
        var name = frozen.forecast().authorityName();
        return paper.isOver()
                ? "To report what %s spent in %s on children remanded to youth detention accommodation, against the budget, and how the forecasts of the year came out."
                        .formatted(name, paper.year())
                : "To report what %s expects to spend in %s on children remanded to youth detention accommodation, against the budget%s."
                        .formatted(
                                name,
                                paper.year(),
                                frozen.findMovement().isPresent() ? ", and why the forecast has moved" : "");
    }

    private String usualRecommendation() {
        return doubt() + "The %s is asked to note %s for %s%s.".formatted(paper.board(), what(), paper.year(), end());
    }

    private String end() {
        if (paper.isWithheld()) {
            return "";
        }
        return paper.isOver() ? ", and how the forecasts of the year came out" : ", and the risks around it";
    }

    private String what() {
        var of = paper.isOver() ? "the %s of %s" : "the projected %s of %s";
        return variance.find()
                .map(amount -> amount.signum() == 0
                        ? "that the year " + (paper.isOver() ? "ended" : "is projected to be") + " on budget"
                        : of.formatted(Wording.position(amount), paper.amount(amount.abs())))
                .orElse("the position");
    }

    /** Returns what casts doubt on the outturn above all, as a sentence to stand before others; empty where nothing does. */
    private String doubt() {
        return cautions().stream().findFirst().map(sentence -> sentence + " ").orElse("");
    }

    private List<String> cautions() {
        return position.map(words::cautions).orElse(List.of()).stream()
                .map(sentence ->
                        paper.ends(paper.words().of(sentence)).replace("80% range", "range of eight outcomes in ten"))
                .toList();
    }

    /** Two sentences: what is projected, and how sure that is; where two methods disagree, that they do stands first. */
    private String headline() {
        if (position.isEmpty()) {
            return "The projected position is withheld, since it rests on the nights of fewer than %d children."
                    .formatted(paper.wording().style().smallestCount());
        }
        var statement = statement(position.get());
        return median()
                + cautions().stream()
                        .findFirst()
                        .map(caution -> caution + " " + statement)
                        .orElseGet(() ->
                                sureness().map(sure -> statement + " " + sure).orElse(statement));
    }

    /** Where a year has few bed nights the median stands first; empty otherwise. */
    private String median() {
        return position.flatMap(YearPosition::medianFirst)
                .map(median -> Counted.capital(half(median)) + ". ")
                .orElse("");
    }

    private String statement(YearPosition year) {
        var statement = words.statement(year);
        return paper.isOver() ? Counted.capital(statement.replaceFirst("^Projected ", "")) : statement;
    }

    /** How sure an overspend is; where there is no budget to overspend, what the year costs on average. */
    private Optional<String> sureness() {
        var sure =
                position.flatMap(YearPosition::chance).map(chance -> "an overspend is " + paper.chanceInWords(chance));
        if (isSecond()) {
            return sure.map(words -> words + " and " + centre())
                    .or(this::centreAlone)
                    .map(words -> "%s, %s.".formatted(basis(), words));
        }
        return sure.map(words -> Counted.capital(words) + ".");
    }

    /** Says whether the range comes from another method than the headline. */
    private boolean isSecond() {
        return isOfTotals() || !frozen.forecast().model().equals(EpisodeModel.NAME);
    }

    private boolean isOfTotals() {
        return frozen.forecast().findRange().filter(FrozenRange::isOfTotals).isPresent();
    }

    private String basis() {
        return isOfTotals() ? "By how far earlier forecasts came out" : "By a second method, which follows each child";
    }

    private Optional<String> centreAlone() {
        return paper.isOver() ? Optional.empty() : frozen.forecast().findRange().map(range -> centre());
    }

    /** The single figure of the range that stands first: its median in a year of few bed nights, otherwise its mean. */
    private String centre() {
        var range = frozen.forecast().findRange().orElseThrow();
        return range.isMedianFirst()
                ? range.median().find().map(this::half).orElse("the median is withheld")
                : "the average outcome is " + range.mean().written(paper::amount);
    }

    private String half(BigDecimal median) {
        return median.signum() == 0
                ? "at least half of the outcomes cost nothing"
                : "half of the outcomes cost no more than " + paper.amount(median);
    }

    /** What has happened and what is to come; behind it, a second caution. */
    private Optional<String> further() {
        var sentences = new ArrayList<String>();
        soFar().ifPresent(sentences::add);
        cautions().stream().skip(1).forEach(sentences::add);
        methods().ifPresent(sentences::add);
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /** What the two methods are that a caution names: a reader of this page alone has to understand it. */
    private Optional<String> methods() {
        if (cautions().isEmpty() || isOfTotals() || !isSecond()) {
            return Optional.empty();
        }
        var headline = frozen.forecast().model().equals(ModelChoice.DEFAULT)
                ? "The rolling average carries past nights on; the"
                : "The";
        return Optional.of(headline + " child-by-child method follows those in custody and those who may come.");
    }

    private static String bedNights(String written) {
        return written + (written.equals("1") ? " bed night" : " bed nights");
    }

    private Optional<String> soFar() {
        if (paper.isWithheld()) {
            return Optional.empty();
        }
        if (frozen.forecast().actual().bedNights().isNil()) {
            return Optional.of(noneSoFar());
        }
        var nights = bedNights(frozen.forecast().actual().bedNights().written(paper::count));
        var cost = frozen.forecast().actual().cost().written(paper::amount);
        var open = frozen.forecast().openPlacements().written(paper::count);
        if (paper.isOver()) {
            return Optional.of("In the year %s cost %s. Children in the secure estate on its last night: %s."
                    .formatted(nights, cost, open));
        }
        return Optional.of("By %s, %s had cost %s. %s Children in the secure estate that night: %s."
                .formatted(paper.asAt(), nights, cost, toCome(), open));
    }

    private String noneSoFar() {
        return paper.isOver()
                ? "In the year there was no bed night."
                : "By %s there had been no bed night this year. %s".formatted(paper.asAt(), toCome());
    }

    private String toCome() {
        var projected = frozen.forecast().projected();
        return projected.bedNights().isNil()
                ? "The rest of the year is projected without one."
                : "The rest of the year is expected to bring %s, at %s."
                        .formatted(
                                projected.bedNights().written(paper::count),
                                projected.cost().written(paper::amount));
    }
}
