package org.bednight.web;

import java.util.List;
import org.bednight.web.WhatIfView.Field;

/** The fields of the what-if page, in the order in which they act. */
final class WhatIfFields {

    private WhatIfFields() {}

    static List<Field> of(WhatIfQuery query) {
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
                        query.stays),
                percent("prices", "Prices, %", "6: each night to come costs 6% more", query.prices),
                percent("allocations", "Allocations, %", "-10: every funder gives a tenth less", query.allocations),
                new Field(
                        "remands", "More remands", "How many children more", query.remands.toString(), "0", "50", "1"),
                new Field(
                        "nights", "Nights of each", "13 weeks are 91 nights", query.nights.toString(), "1", "365", "1"),
                new Field(
                        "diverted",
                        "New remands diverted, %",
                        "To bail support or remand fostering",
                        query.diverted.toString(),
                        "0",
                        "100",
                        "1"),
                new Field(
                        "divertedCost",
                        "Cost of a night there, £",
                        "What the alternative costs for a child and night",
                        query.divertedCost.toString(),
                        "0",
                        "2000",
                        "1"),
                new Field(
                        "setUpCost",
                        "Set-up cost, £",
                        "Spent once for the alternative",
                        query.setUpCost.toString(),
                        "0",
                        "1000000",
                        "1000"));
    }

    private static Field percent(String name, String label, String hint, FieldNumber value) {
        return new Field(name, label, hint, value.toString(), "-50", "100", "1");
    }
}
