package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What the texts of papers have to say, each by its kind: of a month, of a year that is over, of a council without a child. */
final class PaperBodies {

    private final Map<String, String> bodies;

    /**
     * Checks texts.
     *
     * @param bodies of papers as PDF, by what each of them shows and for whom it is
     */
    PaperBodies(Map<String, String> bodies) {
        this.bodies = Map.copyOf(bodies);
    }

    void haveWhatTheirKindNeeds() {
        endsItsBodyOnPageTwo();
        hasTheSectionsOfItsKind();
        promisesAReasonOnlyWhereThereIsAMovement();
        leavesOutWhatIsWithheld();
        saysWhatIsOddInWords();
    }

    /** The annexes begin behind the signatures. */
    private void endsItsBodyOnPageTwo() {
        bodies.forEach((name, text) -> {
            if (name.endsWith("internal")) {
                int third = text.indexOf("Page 3 of");
                assertThat(text.indexOf("Sign-off")).as(name).isBetween(0, third < 0 ? text.length() : third);
            }
        });
    }

    private void hasTheSectionsOfItsKind() {
        assertThat(body("month 2, internal"))
                .contains("monitoring report for 2018/19, Month 2")
                .containsSubsequence(
                        "Purpose",
                        "Recommendation",
                        "Headline",
                        "Budget monitor",
                        "What moved the variance since Month 1",
                        "Activity",
                        "Commitments and growth",
                        "Long stays",
                        "Mitigations",
                        "Risk and reserve",
                        "Next review",
                        "Annex")
                .contains(
                        "By a second method, which follows each child, an overspend is virtually certain (more than 99%)")
                .contains("A variance in brackets is an underspend; any other is an overspend.")
                .contains("Amounts are shown to the nearest £1")
                .doesNotContain("How the forecasts came out");
        assertThat(body("outturn, internal"))
                .contains("outturn report for 2017/18")
                .contains("How the forecasts came out", "Month 11", "Overspend of £1,024,912")
                .doesNotContain("Projected", "Risk and reserve", "Low: one year in ten", "Commitments and growth");
        assertThat(body("thousands, overspend negative, internal"))
                .contains("A variance in brackets is an overspend; any other is an underspend.")
                .contains("budget less the outturn, so that an overspend is negative")
                .contains("Period 2");
    }

    private void promisesAReasonOnlyWhereThereIsAMovement() {
        var reason = "against the budget, and why the forecast has moved.";
        assertThat(body("month 2, internal")).contains(reason);
        for (var name : List.of("no child, internal", "no child, public", "three children, public")) {
            assertThat(body(name)).as(name).contains("against the budget.").doesNotContain(reason);
        }
    }

    private void leavesOutWhatIsWithheld() {
        assertThat(body("month 2, public"))
                .contains("Projected overspend of about £1,024,000")
                .contains("95% or more");
        assertThat(body("three children, public")).contains("Page 1 of 1");
        assertThat(body("three children, public"))
                .contains("The projected position is withheld", "36,000")
                .doesNotContain("Activity");
    }

    /** No child, no budget, a negative one, a year that is over, a second version. */
    private void saysWhatIsOddInWords() {
        for (var name : List.of("no child, internal", "no child, public")) {
            assertThat(body(name))
                    .as(name)
                    .contains("there had been no bed night this year. The rest of the year is projected without one.")
                    .contains("at least half of the outcomes cost nothing")
                    .contains("There was no bed night in 2017/18, and there is none so far in 2018/19.")
                    .doesNotContain("0 bed nights", "no more than £0", "Forecast by establishment type")
                    .doesNotContain("Cost of bed nights", "Cost against", "Cost by month");
        }
        assertThat(body("no budget, internal"))
                .contains(
                        "No budget is on record. By a second method, which follows each child, half of the outcomes cost no more than £")
                .contains("No mitigation is recorded.")
                .doesNotContain("net position", "against budget", "A variance in");
        assertThat(body("negative budget, internal"))
                .contains("against a budget of minus £10,000.")
                .doesNotContain("Cost against 2018/19");
        assertThat(body("outturn, internal"))
                .contains("Half of the cost rests on 15 of 84 children.", "Nights in custody by the year's end")
                .doesNotContain("to date", "so far", "the range is that one figure");
        assertThat(body("thousands, overspend negative, internal"))
                .contains("This publication replaces Period 2, version 1.", "no change")
                .contains("Since Period 2, version 1 the variance has not moved.");
    }

    private String body(String name) {
        return bodies.getOrDefault(name, "");
    }
}
