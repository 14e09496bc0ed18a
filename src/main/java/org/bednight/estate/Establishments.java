package org.bednight.estate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.NearNames;
import org.bednight.exchange.Row;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Remembered;
import org.bednight.ledger.Warnings;
import org.bednight.problem.Echo;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RecordProblems;
import org.jspecify.annotations.Nullable;

/** The establishments on record. One is known by its name; a URN and a postcode each belong to one. */
@ApplicationScoped
public class Establishments {

    private static final String ALL = "all";

    private final EstablishmentRepository repository;
    private final Ledger ledger;
    private final Remembered<String, EstablishmentList> remembered = new Remembered<>(8);

    Establishments(EstablishmentRepository repository, Ledger ledger) {
        this.repository = repository;
        this.ledger = ledger;
    }

    /** Returns the establishments known in {@code version}. */
    public EstablishmentList list(DataVersion version) {
        return remembered.get(
                ALL,
                version,
                all -> Reading.of(() -> EstablishmentList.of(repository.listKnown(version).stream()
                        .map(EstablishmentFact::establishment)
                        .sorted(Comparator.comparing(Establishment::name))
                        .toList())));
    }

    /** Adds the establishments of a file, and replaces those of the same name that differ. */
    public ImportReport importFile(ExchangeFile file, Change change) {
        var stated = EstablishmentFile.read(file);
        return ledger.record(change.withSourceDigest(file.sha256()), entry -> {
            var onRecord = current();
            refuseTaken(stated, onRecord);
            file.faults().throwIfAny();
            return record(stated, onRecord, entry)
                    .withMoreWarnings(file.warnings())
                    .withMoreWarnings(nearNames(stated, onRecord));
        });
    }

    /** Retires an establishment, so that files are no longer read by it. */
    public ImportReport retire(String name, Change change, Preconditions preconditions) {
        return ledger.record(change, entry -> {
            var fact = current().get(Establishment.key(name));
            preconditions.check(
                    Optional.ofNullable(fact).map(EstablishmentFact::tag),
                    () -> RecordProblems.outdatedRecord("The establishment '%s'".formatted(Echo.of(name))));
            if (fact == null) {
                throw EstateProblems.unknownEstablishment(name);
            }
            fact.supersede(entry);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
    }

    /** Notes as faults the URNs and postcodes of establishments on record that the file does not replace. */
    private static void refuseTaken(List<EstablishmentFile.Stated> stated, Map<String, EstablishmentFact> onRecord) {
        var kept = new HashMap<>(onRecord);
        stated.forEach(each -> kept.remove(each.establishment().key()));
        var others = EstablishmentList.of(
                kept.values().stream().map(EstablishmentFact::establishment).toList());
        for (var each : stated) {
            refuseTaken("urn", "a URN", each.row(), each.establishment().urn(), others::findByUrn);
            refuseTaken(
                    "postcode", "a postcode", each.row(), each.establishment().postcode(), others::findByPostcode);
        }
    }

    private static void refuseTaken(
            String column,
            String what,
            Row row,
            @Nullable String text,
            Function<String, Optional<Establishment>> others) {
        Optional.ofNullable(text)
                .flatMap(others)
                .ifPresent(taken -> row.fault(
                        column,
                        "%s, one of its own; %s on record has it: retire that first, or give this the same name"
                                .formatted(what, taken.name())));
    }

    private ImportReport record(
            List<EstablishmentFile.Stated> stated, Map<String, EstablishmentFact> onRecord, Entry entry) {
        int added = 0;
        int changed = 0;
        var facts = new ArrayList<EstablishmentFact>();
        for (var each : stated) {
            var before = onRecord.get(each.establishment().key());
            if (before == null) {
                added++;
            } else if (before.establishment().equals(each.establishment())) {
                continue;
            } else {
                before.supersede(entry);
                changed++;
            }
            facts.add(new EstablishmentFact(entry, each.establishment()));
        }
        repository.flush();
        repository.persist(facts);
        return ImportReport.counting(stated.size(), added, changed, stated.size() - added - changed, 0);
    }

    /** Warns of names of the file that are nearly those of others, in the file or on record. */
    private static List<String> nearNames(
            List<EstablishmentFile.Stated> stated, Map<String, EstablishmentFact> onRecord) {
        var after = new HashMap<String, NearNames.Named>();
        onRecord.forEach((key, fact) -> after.put(key, fact.establishment().named()));
        stated.forEach(each ->
                after.put(each.establishment().key(), each.establishment().named()));
        return Warnings.shortened(NearNames.warnings(
                "establishments",
                after.values(),
                stated.stream().map(each -> each.establishment().name()).toList()));
    }

    private Map<String, EstablishmentFact> current() {
        return repository.listCurrent().stream()
                .collect(Collectors.toMap(fact -> fact.establishment().key(), Function.identity()));
    }
}
