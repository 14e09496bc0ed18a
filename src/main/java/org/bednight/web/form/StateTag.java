package org.bednight.web.form;

import java.util.Optional;
import java.util.function.Supplier;
import org.bednight.problem.Problem;
import org.bednight.rest.ContentTag;
import org.bednight.rest.Preconditions;

/** Identifies the state of a record, so that a form changes only the state that it showed. */
public final class StateTag {

    /** The name of the hidden field that holds the tag of the record as its form shows it. */
    public static final String FIELD = "state";

    /** The state of what is not on record. */
    public static final String NONE = "none";

    private StateTag() {}

    /** Returns the condition that a record of versions is still in the state that a form showed: in none, where it says none. */
    public static Preconditions unchanged(FormFields sent) {
        return Preconditions.unchanged(Optional.of(sent.text(FIELD)).filter(state -> state.matches("[1-9]\\d{0,8}")));
    }

    /**
     * Returns what a form has when it comes back refused: the state that it showed; but where the refusal says that this has
     * passed, the one that stands now.
     */
    public static FormFields after(Problem refused, FormFields sent, Supplier<String> now) {
        return refused.kind() == Problem.Kind.OUTDATED ? sent.with(FIELD, now.get()) : sent;
    }

    /** Returns the tag of a record, or {@link #NONE} where there is none. */
    public static String of(Optional<?> onRecord) {
        return onRecord.map(found -> ContentTag.of(found.toString())).orElse(NONE);
    }
}
