package org.bednight.publication.template;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import org.bednight.language.Choice;

/** A section of a board paper. They are declared in the order that a paper has where no template states another. */
public enum PaperSection {
    PURPOSE("Purpose"),
    RECOMMENDATION("Recommendation"),
    HEADLINE("Headline", Need.ALWAYS),
    BUDGET("Budget, forecast and rating", Need.IN_DOUBT),
    RECORD("How the forecasts came out"),
    MOVEMENT("What moved the forecast"),
    ACTIVITY("Activity"),
    COMMITMENTS("Commitments and growth"),
    LONG_STAYS("Long stays"),
    MITIGATIONS("Mitigations"),
    RISK("Risk and reserve", Need.IN_DOUBT),
    IMPLICATIONS("Implications"),
    NEXT_REVIEW("Next review"),
    SIGN_OFF("Sign-off"),
    WHAT_IFS("What could change this"),
    FIGURES("Annex: figures in detail"),
    ASSUMPTIONS("Assumptions"),
    WARNINGS("Points to note", Need.ALWAYS),
    WITHHELD("What is withheld", Need.ALWAYS),
    METHOD("Method"),
    PROVENANCE("Where the figures come from", Need.ALWAYS),
    /** A section of the council's own, with a heading and a standing text. */
    OWN("A section of your own");

    private enum Need {
        NEVER,
        /** Where the rating and the range disagree. */
        IN_DOUBT,
        ALWAYS
    }

    private final String title;
    private final Need need;

    PaperSection(String title) {
        this(title, Need.NEVER);
    }

    PaperSection(String title, Need need) {
        this.title = title;
        this.need = need;
    }

    /** Returns what it is called. */
    public String title() {
        return title;
    }

    /** Says whether each paper has it. */
    public boolean isMandatory() {
        return need == Need.ALWAYS;
    }

    /** Says whether a paper has it whose rating and range disagree. */
    public boolean isNeededInDoubt() {
        return need == Need.IN_DOUBT;
    }

    @JsonValue
    @Override
    public String toString() {
        return Choice.hyphened(name());
    }

    /** Lists the sections that a paper has where no template states others. */
    static List<PaperSection> usual() {
        return Arrays.stream(values()).filter(section -> section != OWN).toList();
    }
}
