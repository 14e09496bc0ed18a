package org.bednight.web;

import java.util.List;

/**
 * The pages that are tried in a real browser, on the demonstration: at both widths, enlarged, without scripts, by keyboard
 * and for accessibility. A new page is one line here.
 */
public final class TriedPages {

    public static final String FORECAST = "/authorities/E08000025?financialYear=2018-19&asAt=2018-05-31";

    private static final String PUBLICATION = "/publications/E08000025-2018-19-P02-v1";

    /** A page by its name, its address and a text that it shows. */
    public record TriedPage(String name, String address, String shows) {

        @Override
        public String toString() {
            return name;
        }
    }

    private TriedPages() {}

    /** Lists the pages. */
    public static List<TriedPage> list() {
        return List.of(
                new TriedPage("home", "/?wait=true", "Birmingham"),
                new TriedPage("forecast", FORECAST, "£1,024,007 overspend"),
                new TriedPage(
                        "what-if", of("what-if") + "&prices=6&stays=15&diverted=20&setUpCost=20000", "£1,739,619"),
                new TriedPage("usage", of("usage"), "Birmingham"),
                new TriedPage("open-cases", of("usage/open-cases"), "Birmingham"),
                new TriedPage("accuracy", of("accuracy"), "Birmingham"),
                new TriedPage("trace", of("trace") + "&period=P03", "June 2018"),
                new TriedPage("next-year", FORECAST.replace("2018-19", "2019-20"), "is carried forward"),
                new TriedPage("what-if-goal", of("what-if/goal"), "What allocation would balance the year?"),
                new TriedPage("what-if-stress", of("what-if/stress"), "One more 13-week remand"),
                new TriedPage("what-if-saved", "/authorities/E08000025/what-if/saved", "Bail support"),
                new TriedPage("what-if-one", "/authorities/E08000025/what-if/saved/Bail%20support", "version"),
                new TriedPage(
                        "what-if-side-by-side",
                        "/authorities/E08000025/what-if/side-by-side?names=Bail+support,Court+delays",
                        "2 what-ifs side by side"),
                new TriedPage("publications", "/authorities/E08000025/publications", "Birmingham"),
                new TriedPage("publication", PUBLICATION, "£1,024,007"),
                new TriedPage("publication-public", PUBLICATION + "?audience=public", "about £1,024,000"),
                new TriedPage("publication-movement", PUBLICATION + "/movement", "nothing before it"),
                new TriedPage("publication-verify", PUBLICATION + "/verify", "Birmingham"),
                new TriedPage("publication-disclosure", PUBLICATION + "/disclosure", "Birmingham"),
                new TriedPage("publication-withdraw", PUBLICATION + "/withdraw", "Reason"),
                new TriedPage("publish", of("publish"), "Birmingham"),
                new TriedPage("house-style", "/authorities/E08000025/house-style", "Birmingham"),
                new TriedPage("paper-template", "/authorities/E08000025/paper-template", "Birmingham"),
                new TriedPage("data", "/data", "Authorities"),
                new TriedPage("data-episodes", "/data/episodes?authority=E08000025", "BHM-R0155"),
                new TriedPage("data-episode-add", "/data/episodes/add?authority=E08000025", "Placement 1"),
                new TriedPage("data-quality", "/data/quality", "Birmingham"),
                new TriedPage("data-quality-one", "/data/quality?authority=E08000025", "Birmingham"),
                new TriedPage("data-history", "/data/history", "History of changes"),
                new TriedPage("data-audit", "/data/audit", "Rows are added and never altered"),
                new TriedPage("data-audit-check", "/data/audit/check", "The record is whole"),
                new TriedPage("data-retention", "/data/retention", "No number of years is set"),
                new TriedPage("data-retention-one", "/data/retention/E08000025", "The record of one child"),
                new TriedPage("data-prices", "/data/prices", "LASCH"),
                new TriedPage("data-price", "/data/prices/edit?sector=YOI&from=2018-04-01", "Correct the price"),
                new TriedPage(
                        "data-price-retire", "/data/prices/retire?sector=YOI&from=2018-04-01", "Retire the price"),
                new TriedPage("data-authority-add", "/data/authorities/edit", "Code"),
                new TriedPage("data-upload", "/data/upload/prices", "file"),
                new TriedPage(
                        "data-upload-monthly", "/data/upload/monthly", "authority, month, sector, nights, source"),
                new TriedPage(
                        "forecast-months-only",
                        "/authorities/X930?financialYear=2018-19&asAt=2018-05-31",
                        "Monthly totals do not show"),
                new TriedPage("data-extracts", "/data/extracts", "Standard Safeguarding Dataset"),
                new TriedPage("data-mappings", "/data/mappings", "Read a sheet of your own"),
                new TriedPage("data-mappings-saved", "/data/mappings/saved", "Mappings of sheets"),
                new TriedPage("data-monthly", "/data/monthly", "Bed nights a month"),
                new TriedPage("data-monthly-add", "/data/monthly/edit", "it must be over"),
                new TriedPage("data-establishments", "/data/establishments", "Establishments"),
                new TriedPage("data-establishment-add", "/data/establishments/edit", "Add an establishment"),
                new TriedPage(
                        "data-upload-establishments", "/data/upload/establishments", "urn, postcode, name, sector"),
                new TriedPage("access-tokens", "/access-tokens", "no token is needed"),
                new TriedPage("access-token-add", "/access-tokens/add", "Make a token"),
                new TriedPage("help", "/help", "bed night"),
                new TriedPage("unknown-authority", "/authorities/X000000", "There is no authority X000000"),
                new TriedPage("unknown-page", "/nowhere", "All authorities"),
                new TriedPage("wrong-year", "/authorities/E08000025?financialYear=2018", "2018-19"),
                new TriedPage("unknown-parameter", "/authorities/E08000025?yaer=2018-19", "yaer"));
    }

    /** Returns the address of one of Birmingham's pages. */
    private static String of(String page) {
        return FORECAST.replace("?", "/%s?".formatted(page));
    }
}
