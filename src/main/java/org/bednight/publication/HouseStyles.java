package org.bednight.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.UnknownAuthority;
import org.bednight.ledger.Change;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.RecordedFact;
import org.bednight.publication.frozen.HouseStyle;

/** How each authority writes its papers. */
@ApplicationScoped
class HouseStyles implements PanacheRepositoryBase<HouseStyleFact, Long> {

    private final Authorities authorities;
    private final Ledger ledger;
    private final ObjectMapper json;

    HouseStyles(Authorities authorities, Ledger ledger, ObjectMapper json) {
        this.authorities = authorities;
        this.ledger = ledger;
        this.json = json;
    }

    /** Returns the style of an authority; the default where it has stated none. */
    HouseStyle get(AuthorityCode authority) {
        return QuarkusTransaction.requiringNew()
                .call(() -> current(authority).map(fact -> read(fact.style)))
                .orElse(HouseStyle.DEFAULT);
    }

    ImportReport put(AuthorityCode authority, HouseStyle style) {
        return ledger.record(Change.of("put house style").withAuthority(authority.value()), entry -> {
            if (!authorities.listForChange().containsKey(authority)) {
                throw new UnknownAuthority(authority);
            }
            var before = current(authority);
            if (before.isPresent() && read(before.get().style).equals(style)) {
                return ImportReport.counting(1, 0, 0, 1, 0);
            }
            before.ifPresent(fact -> fact.supersede(entry));
            flush();
            persist(new HouseStyleFact(entry, authority, written(style)));
            return before.isPresent() ? ImportReport.counting(1, 0, 1, 0, 0) : ImportReport.counting(1, 1, 0, 0, 0);
        });
    }

    private Optional<HouseStyleFact> current(AuthorityCode authority) {
        return find("authority = :authority and " + RecordedFact.CURRENT, Map.of("authority", authority.value()))
                .firstResultOptional();
    }

    private HouseStyle read(String style) {
        try {
            return json.readValue(style, HouseStyle.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String written(HouseStyle style) {
        try {
            return json.writeValueAsString(style);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
