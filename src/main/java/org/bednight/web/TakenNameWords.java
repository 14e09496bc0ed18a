package org.bednight.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bednight.projection.Forecasts;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.saved.SavedScenario;
import org.bednight.scenario.saved.ScenarioName;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Clash;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Refusal;
import org.jspecify.annotations.Nullable;

/** Says that a what-if was not saved because another one has its name, and offers both ways on. */
final class TakenNameWords {

    /** The field of the name. */
    static final String NAME = "name";

    private static final Field ANOTHER = Field.text(NAME, "Name", "1 to 60 letters, digits and blanks");

    private final ForecastView.Authority authority;
    private final String query;

    /** @param query the forecast and all changes, as they were sent */
    TakenNameWords(ForecastView.Authority authority, String query) {
        this.authority = authority;
        this.query = query;
    }

    /** What was not saved: the name that was asked for, for which forecast, and how many changes, in words. */
    record Unsaved(ScenarioName name, String basis, String changes) {

        static Unsaved of(ScenarioName name, Forecasts.Request request, @Nullable LocalDate asAt, Scenario scenario) {
            var basis = SavedWhatIfWords.basis(
                    request.dates().financialYear(), asAt, request.model().name());
            return new Unsaved(name, basis, SavedWhatIfWords.changes(scenario));
        }
    }

    /** @param saved what stands under all names */
    TakenNameView view(Unsaved unsaved, List<SavedScenario> saved) {
        return saved.stream()
                .filter(each -> each.name().key().equals(unsaved.name().key()))
                .findFirst()
                .map(other -> new TakenNameView(authority, taken(unsaved, other, saved), next(other)))
                .orElseGet(() -> new TakenNameView(authority, retired(unsaved), null));
    }

    private FormView taken(Unsaved unsaved, SavedScenario other, List<SavedScenario> saved) {
        return form(
                "The name is taken",
                "What you entered is kept. Save it under another name, or as the next version of this one.",
                unsaved.name().free(saved.stream().map(SavedScenario::name).toList()),
                "“%s” is taken. %s"
                        .formatted(
                                other.name(),
                                PageWords.savedBy("Version " + other.version(), other.savedBy(), other.savedAt())),
                List.of(
                        new Clash("For", SavedWhatIfWords.basis(other), unsaved.basis()),
                        new Clash("Makes", SavedWhatIfWords.changes(other.scenario()), unsaved.changes())));
    }

    /** The version that it was to take the place of is gone, so the name is free. */
    private FormView retired(Unsaved unsaved) {
        return form(
                "The name is free now",
                "What you entered is kept.",
                unsaved.name(),
                "“%s” was retired since you opened this page.".formatted(unsaved.name()),
                List.of());
    }

    private FormView form(String title, String lead, ScenarioName name, String fault, List<Clash> clashes) {
        var refusal = new Refusal(412, Map.of(), List.of(fault));
        return new FormView(
                "what-if",
                title,
                lead,
                "/authorities/%s/what-if/saved?%s".formatted(authority.code(), query),
                "Save under this name",
                false,
                List.of(new Group("", List.of(ANOTHER)).filled(FormFields.NONE.with(NAME, name.value()), refusal)),
                Map.of(),
                refusal.others(),
                clashes,
                "/authorities/%s/what-if?%s".formatted(authority.code(), query));
    }

    private TakenNameView.Next next(SavedScenario other) {
        return new TakenNameView.Next(
                other.name().value(),
                other.version() + 1,
                other.tag(),
                PageAddress.savedWhatIf(authority.code(), other.name().value()));
    }
}
