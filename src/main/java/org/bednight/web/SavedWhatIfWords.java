package org.bednight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.bednight.publication.chart.OutturnBars;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.saved.Rerun;
import org.bednight.scenario.saved.SavedScenario;
import org.bednight.scenario.saved.ScenarioName;
import org.bednight.scenario.saved.ScenarioNames;
import org.bednight.scenario.saved.ScenarioRun;
import org.bednight.scenario.saved.SideBySide;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes what is saved of what-ifs. */
final class SavedWhatIfWords {

    private final ForecastView.Authority authority;
    private final Wording wording;
    private final ScenarioTables tables;

    SavedWhatIfWords(ForecastView.Authority authority, Wording wording) {
        this.authority = authority;
        this.wording = wording;
        this.tables = new ScenarioTables(wording);
    }

    SavedWhatIfView list(List<SavedScenario> saved, String just) {
        return new SavedWhatIfView(
                authority,
                just,
                SavedScenario.nearNames(just, saved),
                saved.stream().map(this::entry).toList());
    }

    private SavedWhatIfView.Entry entry(SavedScenario scenario) {
        return new SavedWhatIfView.Entry(
                scenario.name().value(),
                PageAddress.savedWhatIf(authority.code(), scenario.name().value()),
                scenario.version(),
                basis(scenario),
                changes(scenario.scenario()),
                PageWords.day(scenario.savedAt()));
    }

    static String basis(SavedScenario scenario) {
        return basis(scenario.financialYear(), scenario.asAt(), scenario.model());
    }

    /** Says what a what-if is made for. */
    static String basis(FinancialYear year, @Nullable LocalDate asAt, String model) {
        return "%s, %s, %s"
                .formatted(
                        Years.printed(year),
                        asAt == null ? "as at the latest date" : "as at " + Wording.date(asAt),
                        model.replace('-', ' '));
    }

    static String changes(Scenario scenario) {
        var adjustments = scenario.adjustments();
        int count = adjustments == null ? 0 : adjustments.size();
        return count == 1 ? "one change" : count + " changes";
    }

    WhatIfReport history(ScenarioName name, List<SavedScenario> versions, List<ScenarioRun> runs) {
        return report(
                name.value(),
                "“%s” has %s and has been run %s."
                        .formatted(
                                name,
                                versions.size() == 1 ? "one version" : versions.size() + " versions",
                                runs.size() == 1 ? "once" : runs.size() + " times"),
                List.of(),
                List.of(
                        new Table(
                                "Versions, the latest first",
                                4,
                                List.of("Version", "Saved on", "For", "Makes"),
                                versions.stream()
                                        .map(each -> new Row(
                                                String.valueOf(each.version()),
                                                List.of(
                                                        PageWords.day(each.savedAt()),
                                                        basis(each),
                                                        changes(each.scenario()))))
                                        .toList(),
                                null),
                        new Table(
                                "Runs, the latest first",
                                3,
                                List.of(
                                        "Run on",
                                        "Version",
                                        "As at",
                                        "Outturn without",
                                        "Outturn with",
                                        "Variance with"),
                                runs.stream().map(this::run).toList(),
                                null)));
    }

    private Row run(ScenarioRun run) {
        return new Row(
                PageWords.day(run.runAt()),
                List.of(
                        String.valueOf(run.version()),
                        Wording.date(run.asAt()),
                        tables.amount(run.base().outturn()),
                        tables.amount(run.scenario().outturn()),
                        tables.variance(run.scenario().variance())));
    }

    WhatIfReport rerun(Rerun rerun) {
        var moved = new ShownAmounts(wording)
                .between(
                        rerun.before().scenario().outturn(),
                        rerun.now().scenario().outturn());
        return report(
                rerun.name().value(),
                moved.signum() == 0
                        ? "“%s” gives the same outturn as when it was last run, on %s."
                                .formatted(
                                        rerun.name(),
                                        PageWords.day(rerun.before().runAt()))
                        : "“%s” gives an outturn that is %s %s than when it was last run, on %s."
                                .formatted(
                                        rerun.name(),
                                        wording.size(moved),
                                        moved.signum() > 0 ? "higher" : "lower",
                                        PageWords.day(rerun.before().runAt())),
                rerun.why(),
                List.of(tables.columns(
                        "Now and when it was last run",
                        List.of(
                                new ScenarioTables.Named(
                                        "Without, then", rerun.before().base()),
                                new ScenarioTables.Named(
                                        "Without, now", rerun.now().base()),
                                new ScenarioTables.Named(
                                        "With, then", rerun.before().scenario()),
                                new ScenarioTables.Named(
                                        "With, now", rerun.now().scenario())))));
    }

    WhatIfReport sideBySide(SideBySide compared, ScenarioNames names) {
        var named = new ArrayList<ScenarioTables.Named>();
        named.add(new ScenarioTables.Named("Without", compared.base()));
        compared.scenarios()
                .forEach(column ->
                        named.add(new ScenarioTables.Named(column.name().value(), column.scenario())));
        var year = Years.printed(compared.financialYear());
        var bars = new OutturnBars(
                "%s, %s, as at %s".formatted(authority.name(), year, Wording.date(compared.asAt())),
                named.stream()
                        .map(each -> new OutturnBars.Bar(
                                each.name(), each.figures().outturn().pounds()))
                        .toList(),
                Optional.ofNullable(compared.base().budget()).map(Money::pounds).orElse(null),
                wording::amount);
        var readers = new ReadersWords(wording);
        var words = compared.scenarios().stream()
                .flatMap(column -> Stream.of(column.name() + ": " + String.join("; ", readers.written(column.words()))))
                .toList();
        var text =
                String.join(",", names.names().stream().map(ScenarioName::value).toList());
        return new WhatIfReport(
                authority.code(),
                "",
                "Side by side",
                "%s, %s, as at %s".formatted(authority.name(), year, Wording.date(compared.asAt())),
                "%d what-ifs side by side".formatted(compared.scenarios().size()),
                readers.written(compared.warnings()),
                words,
                InlineSvg.of(bars.draw()),
                "/api/v1/authorities/%s/scenarios/side-by-side.csv?%s"
                        .formatted(authority.code(), PageAddress.query(Map.of("names", text))),
                List.of(tables.columns("What-ifs side by side", named)));
    }

    private WhatIfReport report(String title, String headline, List<String> sentences, List<Table> listed) {
        return new WhatIfReport(
                authority.code(),
                "",
                title,
                "%s: saved what-if".formatted(authority.name()),
                headline,
                List.of(),
                sentences,
                null,
                "",
                listed);
    }
}
