package org.bednight.web.mappings;

import java.util.List;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Reason;
import org.bednight.web.form.Refusal;

/** The form by which a saved mapping is retired. */
final class MappingRetirement {

    private MappingRetirement() {}

    /** Returns the form by which a mapping is retired. */
    static FormView of(FormFields typed, Refusal refusal) {
        var reason = Field.text(Reason.FIELD, "Reason", "Such as: the sheet is not kept any more.");
        return new FormView(
                "data",
                "Retire the mapping %s of %s"
                        .formatted(typed.text(MappingForm.NAME), typed.text(MappingForm.AUTHORITY)),
                "No file can be read by it any more. What was imported by it stays on record.",
                MappingForm.SAVED + "/retire",
                "Retire",
                false,
                List.of(new Group("", List.of(reason)).filled(typed, refusal)),
                MappingForm.hidden(typed),
                refusal.others(),
                List.of(),
                MappingForm.SAVED);
    }
}
