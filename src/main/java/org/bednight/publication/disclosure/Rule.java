package org.bednight.publication.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import org.bednight.language.Choice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a figure of a publication is withheld or rounded. */
@Schema(name = "DisclosureRule")
public enum Rule {
    SMALL_TOTAL("The year's figures rest on the nights of too few children: all that follows from them is withheld."),
    SMALL_CELL("A sector or month rests on the nights of too few children, and is withheld."),
    SECOND_CELL("A cell is withheld because the total and the other cells would give back the one that is withheld."),
    DETAIL("Counts and costs by sector and month together are withheld where any of them is small."),
    ROUNDED(
            "Costs are rounded to £1,000 or more, nights and counts to 10 and chances to 5%, of which 5% and 95% stand for what lies beyond too, so that no two of them give back a single one; they may not add up."),
    AVERAGE(
            "Average prices, nights per episode, and what prices, volume and mix have added, would give back nights and counts, and are withheld."),
    STEP(
            "What a single step of a movement or a what-if has moved can rest on one child, and is withheld; the total is shown."),
    PROBE(
            "What a what-if moves for one sector or one child would give back that sector's nights, or that child's, and is withheld."),
    EARLIER("An earlier publication is shown only as far as its own public copy showed it."),
    SMALL_COUNT("A count of too few children or episodes is withheld."),
    UNCHECKED(
            "The author's texts are withheld unless the author marked them public: purpose, recommendation, comments, notes, mitigations, names of what-ifs, and who prepared the paper."),
    DIGEST("The digest of the data is withheld: of few nights it could be found by trying.");

    private final String reason;

    Rule(String reason) {
        this.reason = reason;
    }

    /** Returns the rule in a sentence. */
    public String reason() {
        return reason;
    }

    @JsonValue
    @Override
    public String toString() {
        return Choice.hyphened(name());
    }
}
