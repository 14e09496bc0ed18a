package org.bednight.estate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.RecordedFact;

@ApplicationScoped
class EstablishmentRepository implements PanacheRepositoryBase<EstablishmentFact, Long> {

    List<EstablishmentFact> listCurrent() {
        return list(RecordedFact.CURRENT);
    }

    List<EstablishmentFact> listKnown(DataVersion version) {
        return list(RecordedFact.KNOWN, Map.of("version", version.number()));
    }
}
