package org.bednight.web.data;

import jakarta.inject.Singleton;

/** The kinds of records that are edited one by one. */
@Singleton
class RecordKinds {

    private final AuthorityRecords authorities;
    private final PriceRecords prices;
    private final AllocationRecords allocations;
    private final MonthlyRecords months;
    private final EstablishmentRecords establishments;

    RecordKinds(
            AuthorityRecords authorities,
            PriceRecords prices,
            AllocationRecords allocations,
            MonthlyRecords months,
            EstablishmentRecords establishments) {
        this.authorities = authorities;
        this.prices = prices;
        this.allocations = allocations;
        this.months = months;
        this.establishments = establishments;
    }

    /** @throws org.bednight.problem.Problem for episodes, which have pages of their own */
    RecordKind of(UploadKind kind) {
        return switch (kind) {
            case AUTHORITIES -> authorities;
            case PRICES -> prices;
            case ALLOCATIONS -> allocations;
            case MONTHLY -> months;
            case ESTABLISHMENTS -> establishments;
            case EPISODES -> throw RecordPageProblems.notListed("Episodes have pages of their own, at /data/episodes.");
        };
    }

    /** @throws org.bednight.problem.Problem where records of this kind are not retired */
    RecordKind retirable(UploadKind kind) {
        var records = of(kind);
        if (!records.canRetire()) {
            throw RecordPageProblems.notListed(
                    "An authority is not retired: name its successor, or state the last night on record.");
        }
        return records;
    }
}
