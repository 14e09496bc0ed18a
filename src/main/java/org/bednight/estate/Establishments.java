package org.bednight.estate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bednight.exchange.ExchangeFile;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Remembered;

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
            for (var each : stated) {
                refuseTaken(each, stated);
            }
            file.faults().throwIfAny();
            return record(stated, entry).withMoreWarnings(file.warnings());
        });
    }

    /** Retires an establishment, so that files are no longer read by it. */
    public ImportReport retire(String name, Change change) {
        return ledger.record(change, entry -> {
            find(name).orElseThrow(() -> new UnknownEstablishment(name)).supersede(entry);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
    }

    /** Notes as a fault a URN or postcode of an establishment on record that the file does not replace. */
    private void refuseTaken(EstablishmentFile.Stated each, List<EstablishmentFile.Stated> stated) {
        var establishment = each.establishment();
        for (var fact : repository.listCurrent()) {
            var onRecord = fact.establishment();
            if (stated.stream()
                    .anyMatch(other -> onRecord.isNamed(other.establishment().name()))) {
                continue;
            }
            var expected = "one of its own; %s on record has it: retire that first, or give this the same name"
                    .formatted(onRecord.name());
            if (establishment.urn() != null && Objects.equals(establishment.urn(), onRecord.urn())) {
                each.row().fault("urn", "a URN, " + expected);
            }
            if (establishment.postcode() != null && Objects.equals(establishment.postcode(), onRecord.postcode())) {
                each.row().fault("postcode", "a postcode, " + expected);
            }
        }
    }

    private ImportReport record(List<EstablishmentFile.Stated> stated, Entry entry) {
        int added = 0;
        int changed = 0;
        var facts = new ArrayList<EstablishmentFact>();
        for (var each : stated) {
            var before = find(each.establishment().name());
            if (before.isEmpty()) {
                added++;
            } else if (before.get().establishment().equals(each.establishment())) {
                continue;
            } else {
                before.get().supersede(entry);
                changed++;
            }
            facts.add(new EstablishmentFact(entry, each.establishment()));
        }
        repository.flush();
        repository.persist(facts);
        return ImportReport.counting(stated.size(), added, changed, stated.size() - added - changed, 0);
    }

    private Optional<EstablishmentFact> find(String name) {
        return repository.listCurrent().stream()
                .filter(fact -> fact.establishment().isNamed(name))
                .findFirst();
    }
}
