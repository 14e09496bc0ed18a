package org.bednight.web.retention;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bednight.problem.Problem;
import org.bednight.rest.Preconditions;
import org.bednight.retention.Removal;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Reason;
import org.bednight.web.form.Refusal;

/**
 * The form by which something is taken from the record, with a reason. It sends back the tag of the trial that it showed.
 *
 * @param refusal why what was typed was not done
 */
record RemovalForm(FormFields typed, Refusal refusal) {

    /** Nothing was typed yet. */
    static final RemovalForm EMPTY = new RemovalForm(FormFields.NONE, Refusal.NONE);

    static final String TAG = "tag";

    static RemovalForm of(MultivaluedMap<String, String> body) {
        return new RemovalForm(FormFields.of(body), Refusal.NONE);
    }

    /**
     * Does what the form orders and leads to {@code next}.
     *
     * @param again shows the form with why it was not done
     */
    Response send(Consumer<Removal> remove, String next, Function<RemovalForm, Response> again) {
        try {
            remove.accept(Removal.of(Reason.parse(typed.text(Reason.FIELD)), shown()));
            return FormAnswers.next(next);
        } catch (IllegalArgumentException withoutReason) {
            return again.apply(refusedBy(Refusal.ofField(Reason.FIELD, withoutReason)));
        } catch (Problem refused) {
            return again.apply(refusedBy(refusal(refused.unlessPassing())));
        }
    }

    /** The reason is all that is typed, so what is wrong with the form is wrong with that. */
    private static Refusal refusal(Problem refused) {
        return refused.kind() == Problem.Kind.INVALID
                ? Refusal.ofField(Reason.FIELD, String.valueOf(refused.getMessage()))
                : Refusal.of(refused, Set.of());
    }

    private RemovalForm refusedBy(Refusal refused) {
        return new RemovalForm(typed, refused);
    }

    /** A text that is no tag fits no trial. */
    private Preconditions shown() {
        var tag = typed.text(TAG);
        return Preconditions.unchanged(Optional.of(tag.matches("[0-9a-f]{64}") ? tag : "none"));
    }

    /**
     * Returns how it is shown.
     *
     * @param hidden what it sends back, with the tag of the trial that is shown
     */
    FormView view(String title, String action, String submit, String back, Map<String, String> hidden) {
        var reason = Field.text(Reason.FIELD, "Reason", "It stays on record, so write no reference");
        return new FormView(
                "retention",
                title,
                "",
                action,
                submit,
                false,
                List.of(new Group("", List.of(reason)).filled(typed, refusal)),
                hidden,
                refusal.others(),
                List.of(),
                back);
    }
}
