package org.bednight.estate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Differences;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Remembered;
import org.bednight.ledger.Tagged;
import org.bednight.problem.Problem;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RecordProblems;

/** The prices of bed nights on record. A price is known by its sector and first night. */
@ApplicationScoped
public class Prices {

    /** The columns of a file to be imported. */
    public static final Headings HEADINGS = PriceFile.HEADINGS;

    private static final String ALL = "all";

    private final PriceRepository repository;
    private final Ledger ledger;
    private final Remembered<String, PriceList> remembered = new Remembered<>(8);

    Prices(PriceRepository repository, Ledger ledger) {
        this.repository = repository;
        this.ledger = ledger;
    }

    /** Returns the prices known in {@code version}. */
    public PriceList list(DataVersion version) {
        return remembered.get(
                ALL,
                version,
                all -> Reading.of(() -> PriceList.of(repository.listKnown(version).stream()
                        .map(PriceFact::price)
                        .toList())));
    }

    /** Adds the prices of a file, and replaces those of the same sector and first night that differ. */
    public ImportReport importFile(ExchangeFile file, Change change) {
        var stated = PriceFile.read(file);
        var prices = stated.stream().map(PriceFile.Stated::price).toList();
        var names = prices.stream().map(price -> new Key(price.sector(), price.from()).toString());
        return ledger.record(change.withObjectOf(names).withSourceDigest(file.sha256()), entry -> {
            var current = repository.listCurrent();
            for (var each : stated) {
                findClash(each.price(), prices, current)
                        .ifPresent(onRecord -> each.row().fault("from", EstateProblems.expectedInsteadOf(onRecord)));
            }
            file.faults().throwIfAny();
            return record(prices, current, entry).withMoreWarnings(file.warnings());
        });
    }

    /**
     * Returns one price with its entity tag.
     *
     * @throws org.bednight.problem.Problem if it was not on record in {@code version}
     */
    Tagged<BedNightPrice> get(Key key, DataVersion version) {
        return Reading.of(() -> find(key, repository.listKnown(version)))
                .map(fact -> new Tagged<>(fact.price(), fact.tag()))
                .orElseThrow(() -> EstateProblems.unknownPrice(key.sector(), key.from()));
    }

    /**
     * Adds one price, or changes the one on record; the report says what changed.
     *
     * @param statement the price as it should be recorded, made from the one on record when the change is applied
     */
    ImportReport put(
            Key key,
            Function<Optional<BedNightPrice>, BedNightPrice> statement,
            Change change,
            Preconditions preconditions) {
        return ledger.record(change.withObject(key.toString()), entry -> {
            var current = repository.listCurrent();
            var fact = find(key, current);
            preconditions.check(fact.map(PriceFact::tag), key::outdated);
            var before = fact.map(PriceFact::price);
            var price = statement.apply(before);
            findClash(price, List.of(price), current).ifPresent(onRecord -> {
                throw EstateProblems.overlappingPrice(price, onRecord);
            });
            return record(List.of(price), current, entry).withChanges(Differences.between(before, price));
        });
    }

    /** Retires a price, so that it no longer counts from now on; what was known before still contains it. */
    public ImportReport retire(Key key, Change change, Preconditions preconditions) {
        return ledger.record(change.withObject(key.toString()), entry -> {
            var fact = find(key, repository.listCurrent());
            preconditions.check(fact.map(PriceFact::tag), key::outdated);
            fact.orElseThrow(() -> EstateProblems.unknownPrice(key.sector(), key.from()))
                    .supersede(entry);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
    }

    /** What a price is known by. */
    public record Key(Sector sector, LocalDate from) {

        private Problem outdated() {
            return RecordProblems.outdatedRecord("The price of " + this);
        }

        @Override
        public String toString() {
            return "%s from %s".formatted(sector, from);
        }
    }

    /** Finds a price on record that {@code price} overlaps and that {@code replacing} does not replace. */
    private static Optional<BedNightPrice> findClash(
            BedNightPrice price, List<BedNightPrice> replacing, List<PriceFact> current) {
        return current.stream()
                .map(PriceFact::price)
                .filter(price::overlaps)
                .filter(onRecord -> replacing.stream()
                        .noneMatch(other -> other.sector() == onRecord.sector()
                                && other.from().equals(onRecord.from())))
                .findFirst();
    }

    private ImportReport record(List<BedNightPrice> prices, List<PriceFact> current, Entry entry) {
        int added = 0;
        int changed = 0;
        var facts = new ArrayList<PriceFact>();
        for (var price : prices) {
            var before = find(new Key(price.sector(), price.from()), current);
            if (before.isEmpty()) {
                added++;
            } else if (before.get().price().equals(price)) {
                continue;
            } else {
                before.get().supersede(entry);
                changed++;
            }
            facts.add(new PriceFact(entry, price));
        }
        repository.flush();
        repository.persist(facts);
        return ImportReport.counting(prices.size(), added, changed, prices.size() - added - changed, 0);
    }

    private static Optional<PriceFact> find(Key key, List<PriceFact> facts) {
        return facts.stream()
                .filter(fact -> fact.sector == key.sector() && fact.firstNight.equals(key.from()))
                .findFirst();
    }
}
