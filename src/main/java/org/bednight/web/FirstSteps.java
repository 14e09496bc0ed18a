package org.bednight.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.bednight.authority.Authorities;
import org.bednight.estate.Prices;
import org.bednight.funding.Allocations;
import org.bednight.ledger.DataVersions;
import org.bednight.remand.Episodes;
import org.bednight.remand.monthly.MonthlyTotals;

/** What an empty database needs until it shows a forecast, in this order. */
@Singleton
public class FirstSteps {

    private final Authorities authorities;
    private final Prices prices;
    private final Allocations allocations;
    private final Episodes episodes;
    private final MonthlyTotals months;
    private final DataVersions versions;

    FirstSteps(
            Authorities authorities,
            Prices prices,
            Allocations allocations,
            Episodes episodes,
            MonthlyTotals months,
            DataVersions versions) {
        this.authorities = authorities;
        this.prices = prices;
        this.allocations = allocations;
        this.episodes = episodes;
        this.months = months;
        this.versions = versions;
    }

    /**
     * A file to upload.
     *
     * @param shared whether all councils share what it holds
     */
    public record Step(String title, String purpose, String address, boolean shared, boolean done) {}

    /** Returns the files, each with whether it was uploaded; none once all were. */
    List<Step> list() {
        var version = versions.current();
        var steps = List.of(
                new Step(
                        "Authorities",
                        "who pays",
                        "/data/upload/authorities",
                        true,
                        !authorities.listSeen(version).isEmpty()),
                new Step(
                        "Prices",
                        "what a bed night costs in each sector, with first and last night",
                        "/data/upload/prices",
                        true,
                        !prices.list(version).rows().isEmpty()),
                new Step(
                        "Allocations",
                        "what each funder gives for a year. Without them there is an outturn but no variance",
                        "/data/upload/allocations",
                        false,
                        allocations.count(version) > 0),
                new Step(
                        "Remand episodes",
                        "which child, by reference, was in which sector from when to when",
                        "/data/upload/episodes",
                        false,
                        episodes.isAnyOnRecord(version) || months.isAnyKnown(version)));
        return steps.stream().allMatch(Step::done) ? List.of() : steps;
    }
}
