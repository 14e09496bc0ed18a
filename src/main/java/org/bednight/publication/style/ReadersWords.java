package org.bednight.publication.style;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bednight.calendar.FinancialYear;
import org.bednight.publication.frozen.PublicationId;

/**
 * Words sentences of a forecast for a board: plain words, dates as 31 May 2018, amounts with commas, no advice to whoever
 * runs the service. A sentence that no rule knows keeps its words; its dates and amounts are written alike.
 */
public final class ReadersWords {

    /** A sentence as forecasts write it, and as a board reads it. */
    private record Rule(Pattern sentence, String words) {

        static Rule of(String sentence, String words) {
            return new Rule(Pattern.compile(sentence), words);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "Nights up to that of (\\S+) are actual, those of children who were in the secure estate\\.",
                    "Nights up to $1 are those that children spent in the secure estate."),
            Rule.of(
                    "Nights up to that of (\\S+) are actual, those of months that are known by their totals spread .*",
                    "Nights up to $1 are those on record. The total of a month is spread evenly over its days."),
            Rule.of(
                    "The past of (\\d+) other authorit(?:y|ies) is on record, so (.*): import the nights of .*",
                    "Few other councils are on record ($1), so $2."),
            Rule.of(
                    "No past forecast reaches as far as the rest of this year: how far it may come out is assumed from (.*?)\\. Import .*",
                    "How far this year may come out is assumed from $1, since no past forecast reaches as far."),
            Rule.of(
                    "The nights (\\S+ to \\S+) are projected by rolling-average \\(.*\\), which learned from the nights (\\S+ to \\S+)\\.",
                    "The nights from $1 are projected from the average of the nights from $2."),
            Rule.of(
                    "The nights (\\S+ to \\S+) are projected by episode, which learned from the stays on record\\.",
                    "The nights from $1 are projected child by child: for those in custody, and for those who may come."),
            Rule.of(
                    "The nights (\\S+ to \\S+) are projected by (.*), which learned from the nights (\\S+ to \\S+)\\.",
                    "The nights from $1 are projected by the method $2, from the nights from $3."),
            Rule.of(
                    "No price of (\\S+) for the nights (\\S+ to \\S+) was known by (\\S+): the price from (\\S+), (£[\\d.,]+), is carried forward",
                    "On $3 no price was known for $1 for the nights from $2. The price since $4, $5, is used"),
            Rule.of(
                    "A child stays in the sector of the as-at date or of arrival: moves between sectors are not forecast\\.",
                    "Each child is expected to stay in one type of establishment: moves are not forecast."),
            Rule.of(
                    "Arrivals are as likely on one night as on another, and independent of one another\\.",
                    "New remands are expected to be spread evenly over the year."),
            Rule.of(
                    "The window asked for is \\d+ months, but the record holds (\\d+ complete months?): the average is over these\\.",
                    "The average is over $1, since the records hold no more."),
            Rule.of(
                    "Lengths of stay rest on the published national durations, since (?:no stay|only 0 stays) of .* ended in the last (\\d+) nights: .*",
                    "How long children stay is taken from published national figures, since no stay on record ended in the last $1 nights."),
            Rule.of(
                    "Lengths of stay rest on the published national durations, since (only [\\d,]+ stays?|fewer than \\d+ stays) of .* ended in the last (\\d+) nights: .*",
                    "How long children stay is taken from published national figures, since $1 on record ended in the last $2 nights."),
            Rule.of(
                    "Lengths of stay rest on the published national durations, since a single one of \\d+ authorities had stays in the last (\\d+) nights: .*",
                    "How long children stay is taken from published national figures, since a single council had stays in the last $1 nights."),
            Rule.of("since only 0 stays on record ended", "since no stay on record ended"),
            Rule.of("; 1 were expected,", "; 1 was expected,"),
            Rule.of(
                    "The number of arrivals rests on this authority's own record: .*",
                    "The number of new remands is taken from this council's own records alone."),
            Rule.of(
                    "This authority's share of arrivals starts from an average one, .*",
                    "The number of new remands starts from an average council's share, since few councils are on record."),
            Rule.of(
                    "The number of arrivals starts from an assumed (\\d+) a year, .*",
                    "The number of new remands starts from an assumed $1 a year, since few councils are on record."),
            Rule.of(
                    "Arrivals are counted over (\\d+ nights?) only, since the record is no longer\\.",
                    "New remands are counted over $1, since the records hold no more."),
            Rule.of(
                    "(?:No child|Only 0 children) arrived in the last (night|[\\d,]+ nights): the range says more than its middle\\.",
                    "New remands in the last $1: none. With so few, look at the range more than at one figure."),
            Rule.of(
                    "Only (\\d+) child(?:ren)? arrived in the last (night|[\\d,]+ nights): the range says more than its middle\\.",
                    "New remands in the last $2: $1. With so few, look at the range more than at one figure."),
            Rule.of(
                    "No allocation to .* for (\\S+) was known by (\\S+): there is no budget, and so no variance\\.",
                    "On $2 no budget was known for $1, so there is no variance."),
            Rule.of(
                    "in the nights that the model learns from, (\\S+ to \\S+): nothing is projected",
                    "in the nights from $1, from which the forecast is made: nothing is projected"),
            Rule.of(
                    "but none in the nights that the model learns from: nothing is projected for it",
                    "but had none in the nights from which the forecast is made: nothing is projected for it"),
            Rule.of(
                    "(Nothing has started or ended on the records of .* since .*?), and it is not stated how far they are complete: .*",
                    "$1: they may not be complete."),
            Rule.of("which carries what it owed: look at both\\.", "which carries what it owed."),
            Rule.of("Confirm or close \\d+ open stays?: .*?\\. (Nobody has confirmed .*?)\\. See .*", "$1."),
            Rule.of(
                    "Since (\\S+ \\S+ v\\d+) the 80% range has gone from (.*) to (.*)\\. Of its mean, the authority's own data, prices and allocations (.*); the data of other authorities, from which arrivals and stays are learned, (.*)\\.",
                    "Since $1 the range that holds eight outcomes in ten has gone from $2 to $3. In the average, the council's own data, prices and budget $4; the data of other councils $5."),
            Rule.of(
                    "The year is over: its cost is known, and the range is that one figure\\.",
                    "The year is over: its cost is known."),
            Rule.of("corrections to nights already past", "corrections to nights before then"),
            Rule.of(
                    "nights slept since against those projected for them",
                    "nights since then, against those projected"),
            Rule.of("nights slept since against those projected", "nights since then, against those projected"),
            Rule.of(
                    "what these nights make the model expect of the rest of the year",
                    "the forecast of the nights to come"),
            Rule.of("data of other authorities, from which arrivals and stays are learned", "data of other councils"),
            Rule.of("the model and its settings", "the method and its settings"),
            Rule.of("^allocations$", "the budget"),
            Rule.of(
                    "^The model that the service chose, episode,",
                    "The method that the service chose, child by child,"),
            Rule.of("^The model (that the service chose|was left to the service)", "The method $1"),
            Rule.of("\\bThe episode model is used\\b", "The child-by-child method is used"),
            Rule.of("\\bthe model rolling-average\\b", "the rolling average"),
            Rule.of("\\brolling-average\\b", "the rolling average"),
            Rule.of("\\bthe model episode\\b", "the child-by-child method"),
            Rule.of("\\bthe model (census|naive|flow)\\b", "the method $1"),
            Rule.of("\\bthe episode model\\b", "the child-by-child method"));

    private static final Pattern PUBLICATION = Pattern.compile("\\b20\\d\\d-\\d\\d (P\\d\\d) v(\\d{1,9})\\b");
    private static final Pattern DATE = Pattern.compile("\\b(20\\d\\d-\\d\\d-\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d-\\d\\d)\\b(?!-)");
    private static final Pattern SECTOR = Pattern.compile("\\b(LASCH|STC|YOI|SECURE_SCHOOL)\\b");
    private static final Pattern PER_CENT = Pattern.compile("(\\d) %");
    private static final Pattern NUMBER = Pattern.compile("(?<=£)\\d{4,}|(?<![\\d£.,])\\d{4,}(?= nights)");

    private final Wording wording;
    private final String versioned;

    public ReadersWords(Wording wording) {
        this.wording = wording;
        this.versioned = "";
    }

    /**
     * Returns words for a publication: where it is not the first version of its period, each version of that period is called
     * by its number.
     */
    public ReadersWords(Wording wording, PublicationId publication) {
        this.wording = wording;
        this.versioned = publication.version() == 1 ? "" : publication.periodCode();
    }

    /** Returns a sentence of a forecast as a board reads it. */
    public String of(String sentence) {
        var text = sentence;
        for (var rule : RULES) {
            text = rule.sentence().matcher(text).replaceAll(rule.words());
        }
        text = replaced(text, SECTOR, found -> wording.sector(found.group(1)));
        return written(text);
    }

    /** Returns sentences of a forecast as a board reads them. */
    public List<String> of(List<String> sentences) {
        return sentences.stream().map(this::of).toList();
    }

    /** Returns texts with what is in them written as papers write it. */
    public List<String> written(List<String> texts) {
        return texts.stream().map(this::written).toList();
    }

    /** Returns a text with its dates, years, amounts and percentages written as papers write them. */
    public String written(String text) {
        var written = replaced(text, PUBLICATION, found -> report(found.group(1), Integer.parseInt(found.group(2))));
        written = replaced(written, DATE, found -> date(found.group(1)));
        written = replaced(written, YEAR, found -> year(found.group(1)));
        written = replaced(written, NUMBER, found -> Wording.wholeNights(new BigDecimal(found.group())));
        return PER_CENT.matcher(written).replaceAll("$1%");
    }

    /** Returns a report's name, such as {@code Month 2}, of a publication's number. */
    public String report(String number) {
        return replaced(number, PUBLICATION, found -> report(found.group(1), Integer.parseInt(found.group(2))));
    }

    /** Returns a report's name of a publication. */
    public String report(PublicationId id) {
        return report(id.periodCode(), id.version());
    }

    private String report(String period, int version) {
        var name = wording.period(period);
        return version == 1 && !period.equals(versioned) ? name : "%s, version %d".formatted(name, version);
    }

    private static String replaced(String text, Pattern pattern, Words words) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.of(found)));
    }

    /** Writes what was found. */
    private interface Words {
        String of(MatchResult found);
    }

    private static String date(String text) {
        try {
            return Wording.date(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return text;
        }
    }

    private static String year(String text) {
        try {
            return Years.printed(FinancialYear.parse(text));
        } catch (IllegalArgumentException noYear) {
            return text;
        }
    }
}
