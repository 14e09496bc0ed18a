package org.bednight.web.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bednight.publication.Definition;
import org.bednight.publication.Definition.WhatIf;
import org.bednight.scenario.adjustment.Adjustment;
import org.bednight.scenario.saved.SavedScenario;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.jspecify.annotations.Nullable;

/** The saved what-ifs that a paper shows. */
final class WhatIfChoices {

    private static final String FIELD = "whatIf_";

    private final List<SavedScenario> saved;

    WhatIfChoices(List<SavedScenario> saved) {
        this.saved =
                saved.stream().filter(each -> !adjustmentsOf(each).isEmpty()).toList();
    }

    /** Lists a group with a field for each what-if that the paper has room for; none where none is saved. */
    List<Group> groups() {
        if (saved.isEmpty()) {
            return List.of();
        }
        return List.of(new Group(
                "What-ifs that the paper shows",
                IntStream.rangeClosed(1, Math.min(Definition.MOST_SCENARIOS, saved.size()))
                        .mapToObj(number -> Field.choice(FIELD + number, "What-if " + number, "", choices()))
                        .toList()));
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "none"));
        saved.forEach(each -> choices.add(new Choice(
                each.name().value(), "%s, saved for %s".formatted(each.name().value(), each.financialYear()))));
        return choices;
    }

    List<WhatIf> read(FieldReader reader) {
        var whatIfs = new ArrayList<WhatIf>();
        for (int number = 1; number <= Definition.MOST_SCENARIOS; number++) {
            var found = reader.read(FIELD + number, this::find);
            if (found != null) {
                whatIfs.add(found);
            }
        }
        return whatIfs;
    }

    private WhatIf find(String name) {
        return saved.stream()
                .filter(each -> each.name().value().equals(name))
                .findFirst()
                .map(each -> new WhatIf(name, adjustmentsOf(each)))
                .orElseThrow(() -> new IllegalArgumentException("the name of a saved what-if"));
    }

    private static List<@Nullable Adjustment> adjustmentsOf(SavedScenario saved) {
        return Objects.requireNonNullElse(saved.scenario().adjustments(), List.of());
    }
}
