package org.bednight.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.KnownAt;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.projection.model.ModelChoice;
import org.bednight.rest.PlainText;
import org.bednight.scenario.adjustment.Adjustment;
import org.bednight.scenario.adjustment.Scenario;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is published: which forecast, and what its author says to it. All of it may be left out.
 *
 * @param settings of the model, by name
 * @param knownAt the moment as of which facts are read; null for now
 * @param purpose why the board sees the paper
 * @param recommendation what the board is asked to do
 * @param scenarios what-ifs that the paper contains, each under a name of its own
 * @param notes what stands below the tables of funding and cost
 * @param nextReview when the forecast is looked at again
 * @param publicTexts the author's texts that public copies show
 * @param reserve what is held against an overspend; null for none
 * @param implications what follows for finance, law and equality; null for none
 * @param lessons what was learned from the forecasts of a year that is over; null for none
 */
@Schema(name = "PublicationDefinition", description = "Which forecast to publish, and the author's text for it")
public record Definition(
        @Schema(implementation = String.class) @Nullable FinancialYear financialYear,
        @Nullable LocalDate asAt,

        @Schema(description = "If left out, the headlineModel of the house style", examples = "rolling-average")
        @Nullable
        String model,

        @Schema(description = "The model's settings by name, such as window: 12") @Nullable
        Map<String, String> settings,

        @Schema(implementation = String.class) @Nullable Uplift uplift,
        @Schema(implementation = String.class) @Nullable String knownAt,
        @Nullable String purpose,
        @Nullable String recommendation,
        @Nullable List<Comment> commentary,
        @Nullable List<Mitigation> mitigations,

        @Schema(description = "What-ifs that the paper shows, at most 6") @Nullable
        List<WhatIf> scenarios,

        @Schema(description = "Notes below the tables of funding and cost") @Nullable
        List<String> notes,

        @Nullable String preparedBy,
        @Nullable LocalDate nextReview,

        @Schema(
                description = "The texts that public copies show: purpose, recommendation, commentary, mitigations,"
                        + " scenarios, notes, preparedBy, reserve, implications, lessons. If left out, none. A text with a reference of an episode or a"
                        + " child on record is refused.",
                examples = "[\"purpose\", \"recommendation\"]")
        @Nullable
        List<String> publicTexts,

        @Schema(description = "The reserve that is held against an overspend")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        HeldReserve reserve,

        @Schema(description = "What follows for finance, law and equality; the paper leaves out what is not stated")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Implications implications,

        @Schema(description = "What was learned from the year's forecasts, for the outturn report")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String lessons) {

    /** A definition that states nothing. */
    public static final Definition USUAL = new Definition(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The author's texts, by their property. */
    public static final List<String> TEXTS = List.of(
            "purpose",
            "recommendation",
            "commentary",
            "mitigations",
            "scenarios",
            "notes",
            "preparedBy",
            "reserve",
            "implications",
            "lessons");

    static final int LONGEST = 2000;
    static final int LONGEST_NAME = 200;
    /** How many comments, mitigations or notes there are at the most. */
    public static final int MOST = 50;

    /** How many what-ifs a paper shows at the most. */
    public static final int MOST_SCENARIOS = 6;

    public Definition {
        settings = settings == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(settings));
        uplift = Objects.requireNonNullElse(uplift, Uplift.NONE);
        if (knownAt != null) {
            knownAt = KnownAt.parse(knownAt).toString();
        }
        purpose = PlainText.optional("The purpose", purpose, LONGEST);
        recommendation = PlainText.optional("The recommendation", recommendation, LONGEST);
        preparedBy = PlainText.optional("The name of who prepared it", preparedBy, LONGEST_NAME);
        lessons = PlainText.optional("What was learned", lessons, LONGEST);
        commentary = list("commentary", commentary);
        mitigations = list("mitigations", mitigations);
        scenarios = list("scenarios", scenarios, MOST_SCENARIOS);
        if (scenarios.stream().map(WhatIf::name).distinct().count() < scenarios.size()) {
            throw new IllegalArgumentException("Each scenario has a name of its own, but two have the same");
        }
        notes = list("notes", notes).stream()
                .map(note -> PlainText.required("A note", note, LONGEST))
                .toList();
        publicTexts = list("publicTexts", publicTexts);
        for (var text : publicTexts) {
            if (!TEXTS.contains(text)) {
                throw new IllegalArgumentException(
                        "A public text is one of %s, but was '%s'".formatted(String.join(", ", TEXTS), text));
            }
        }
    }

    /**
     * What the author says to a line of the paper.
     *
     * @param line a sector such as {@code YOI}, or {@code total}
     */
    @Schema(name = "PublicationComment")
    public record Comment(
            @Schema(examples = "YOI") String line,

            @Schema(examples = "Three long remands since April")
            String text) {

        public Comment {
            if (line == null || !line.matches("total|LASCH|STC|YOI|SECURE_SCHOOL")) {
                throw new IllegalArgumentException(
                        "A comment's line is total, LASCH, STC, YOI or SECURE_SCHOOL, but was '" + line + "'");
            }
            text = PlainText.required("A comment", Objects.requireNonNullElse(text, ""), LONGEST);
        }
    }

    /**
     * A saving that is to bring the overspend down.
     *
     * @param status {@code planned}, {@code agreed} or {@code delivered}
     * @param amount what it saves in the year, zero or more
     */
    @Schema(name = "PublishedMitigation")
    public record Mitigation(
            @Schema(examples = "Bail support places") String what,
            @Schema(examples = "Head of Youth Justice") String owner,

            @Schema(enumeration = {"planned", "agreed", "delivered"})
            String status,

            @Nullable LocalDate date,

            @Schema(implementation = Double.class, examples = "120000.00")
            Money amount) {

        static final Money MOST = Money.pounds(1_000_000_000);

        public Mitigation {
            what = PlainText.required("A mitigation's text", Objects.requireNonNullElse(what, ""), LONGEST_NAME);
            owner = PlainText.required("A mitigation's owner", Objects.requireNonNullElse(owner, ""), LONGEST_NAME);
            if (status == null || !status.matches("planned|agreed|delivered")) {
                throw new IllegalArgumentException(
                        "A mitigation's status is planned, agreed or delivered, but was '" + status + "'");
            }
            if (amount == null || amount.isNegative() || amount.compareTo(MOST) > 0) {
                throw new IllegalArgumentException(
                        "A mitigation's amount is from 0 to %s pounds, but was %s".formatted(MOST, amount));
            }
        }
    }

    /**
     * A what-if that the paper contains.
     *
     * @param name that stands above its figures
     * @param adjustments what it assumes otherwise, one at the least
     */
    @Schema(name = "PublishedWhatIf")
    public record WhatIf(
            @Schema(examples = "Prices 6 % up in October") String name, List<@Nullable Adjustment> adjustments) {

        public WhatIf {
            name = PlainText.required("A scenario's name", Objects.requireNonNullElse(name, ""), LONGEST_NAME);
            if (adjustments == null || adjustments.isEmpty()) {
                throw new IllegalArgumentException(
                        "A scenario has at least one adjustment, but '%s' had none".formatted(name));
            }
            adjustments = Collections.unmodifiableList(new ArrayList<>(adjustments));
        }

        Scenario scenario() {
            return new Scenario(adjustments);
        }
    }

    /** Returns this definition with other what-ifs. */
    Definition withWhatIfs(List<WhatIf> others) {
        return new Definition(
                financialYear,
                asAt,
                model,
                settings,
                uplift,
                knownAt,
                purpose,
                recommendation,
                commentary,
                mitigations,
                others,
                notes,
                preparedBy,
                nextReview,
                publicTexts,
                reserve,
                implications,
                lessons);
    }

    /** Returns this definition with the model {@code name} where it names none. */
    Definition withModelIfNone(String name) {
        return model != null
                ? this
                : new Definition(
                        financialYear,
                        asAt,
                        name,
                        settings,
                        uplift,
                        knownAt,
                        purpose,
                        recommendation,
                        commentary,
                        mitigations,
                        scenarios,
                        notes,
                        preparedBy,
                        nextReview,
                        publicTexts,
                        reserve,
                        implications,
                        lessons);
    }

    ModelChoice choice() {
        return ModelChoice.of(Objects.requireNonNullElse(model, ModelChoice.DEFAULT), Objects.requireNonNull(settings));
    }

    Uplift assumedUplift() {
        return Objects.requireNonNull(uplift);
    }

    @Nullable
    KnownAt moment() {
        return knownAt == null ? null : KnownAt.parse(knownAt);
    }

    List<WhatIf> whatIfs() {
        return Objects.requireNonNull(scenarios);
    }

    private static <T> List<T> list(String what, @Nullable List<T> stated) {
        return list(what, stated, MOST);
    }

    private static <T> List<T> list(String what, @Nullable List<T> stated, int most) {
        if (stated == null) {
            return List.of();
        }
        if (stated.size() > most || stated.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("%s are at most %d, none of them null".formatted(what, most));
        }
        return List.copyOf(stated);
    }
}
