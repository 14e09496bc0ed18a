package org.bednight.web;

import java.util.List;
import java.util.stream.Stream;
import org.bednight.estate.Sector;
import org.bednight.publication.style.Wording;
import org.bednight.web.WhatIfView.Field;

/** The fields of the what-if page: at least one for each kind of adjustment. */
final class WhatIfFields {

    private final WhatIfQuery query;
    private final Wording wording;

    WhatIfFields(WhatIfQuery query, Wording wording) {
        this.query = query;
        this.wording = wording;
    }

    /** Lists the fields; those of what children do only where it can be otherwise, and is known. */
    List<Field> list(boolean ofChildren) {
        var groups = ofChildren
                ? Stream.of(children(), inputs(), remands(), sectors(), cases(), alternatives(), savings())
                : Stream.of(inputs(), sectors(), savings());
        return groups.flatMap(List::stream).toList();
    }

    private List<Field> children() {
        return List.of(
                percent(
                        "arrivals",
                        "New remands, %",
                        "-20: a fifth fewer children come from tomorrow on",
                        query.arrivals),
                percent(
                        "stays",
                        "Length of stay, %",
                        "15: stays last 15% longer, those that have begun too",
                        query.stays));
    }

    private List<Field> inputs() {
        return List.of(
                percent("prices", "Prices, %", "6: each night to come costs 6% more", query.prices),
                percent("allocations", "Allocations, %", "-10: every funder gives a tenth less", query.allocations));
    }

    private List<Field> remands() {
        return List.of(
                Field.number("remands", "More remands", "How many children more", query.remands, "0", "50", "1"),
                Field.number("nights", "Nights of each", "13 weeks are 91 nights", query.nights, "1", "365", "1"),
                sector("sector", "Sector of the added remands", "Where they sleep", query.sector));
    }

    private List<Field> sectors() {
        return List.of(
                share("shifted", "Nights in another sector, %", "25: a quarter of the nights to come", query.shifted),
                sector("shiftFrom", "Sector that they leave", "Where they would have been slept", query.shiftFrom),
                sector("shiftTo", "Sector that they go to", "Another one", query.shiftTo));
    }

    private List<Field> cases() {
        return List.of(
                Field.number(
                        "leaving",
                        "Child who leaves early",
                        "1: the child longest in, 2: the next, as the open cases are listed; 0: none",
                        query.leaving,
                        "0",
                        "50",
                        "1"),
                Field.number(
                        "leavingAfter",
                        "Nights until then",
                        "How many more that child sleeps at most",
                        query.leavingAfter,
                        "0",
                        "365",
                        "1"));
    }

    private List<Field> alternatives() {
        return List.of(
                share("diverted", "New remands diverted, %", "To bail support or remand fostering", query.diverted),
                Field.number(
                        "divertedCost",
                        "Cost of a night there, £",
                        "What the alternative costs for a child and night",
                        query.divertedCost,
                        "0",
                        "2000",
                        "1"),
                Field.number(
                        "setUpCost",
                        "Set-up cost, £",
                        "Spent once for the alternative",
                        query.setUpCost,
                        "0",
                        "1000000",
                        "1000"));
    }

    private List<Field> savings() {
        return List.of(
                Field.number(
                        "saving",
                        "Saving by other means, £",
                        "By the end of the year",
                        query.saving,
                        "0",
                        "1000000",
                        "1000"),
                share("savingChance", "How likely it comes, %", "100: it is certain", query.savingChance));
    }

    private static Field percent(String name, String label, String hint, FieldNumber value) {
        return Field.number(name, label, hint, value, "-50", "100", "1");
    }

    private static Field share(String name, String label, String hint, FieldNumber value) {
        return Field.number(name, label, hint, value, "0", "100", "1");
    }

    private Field sector(String name, String label, String hint, Sector chosen) {
        return Field.choice(
                name,
                label,
                hint,
                chosen.name(),
                Stream.of(Sector.values())
                        .map(sector ->
                                new ForecastView.Choice(sector.name(), wording.sector(sector.name()), sector == chosen))
                        .toList());
    }
}
