package org.bednight.publication.style;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.UnknownAuthority;
import org.bednight.ledger.Change;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.projection.model.HeadlineModels;

/** How each authority writes its papers. */
@ApplicationScoped
public class HouseStyles implements HeadlineModels {

    /** What the history of changes calls it. */
    public static final String PUT = "put house style";

    private final HouseStyleRepository repository;
    private final Authorities authorities;
    private final Ledger ledger;
    private final ObjectMapper json;

    HouseStyles(HouseStyleRepository repository, Authorities authorities, Ledger ledger, ObjectMapper json) {
        this.repository = repository;
        this.authorities = authorities;
        this.ledger = ledger;
        this.json = json;
    }

    /** Returns the style of an authority; the default where it has stated none. */
    public HouseStyle get(AuthorityCode authority) {
        return Reading.of(() -> repository.findCurrent(authority).map(fact -> read(fact.style)))
                .orElse(HouseStyle.DEFAULT);
    }

    @Override
    public String nameOf(AuthorityCode authority) {
        return Objects.requireNonNull(get(authority).headlineModel());
    }

    ImportReport put(AuthorityCode authority, HouseStyle style) {
        return put(authority, style, Change.of(PUT));
    }

    /** Sets the style of an authority; earlier publications keep theirs. */
    public ImportReport put(AuthorityCode authority, HouseStyle style, Change change) {
        return ledger.record(change.withAuthority(authority.value()), entry -> {
            if (!authorities.listForChange().containsKey(authority)) {
                throw new UnknownAuthority(authority);
            }
            var before = repository.findCurrent(authority);
            if (before.isPresent() && read(before.get().style).equals(style)) {
                return ImportReport.counting(1, 0, 0, 1, 0);
            }
            before.ifPresent(fact -> fact.supersede(entry));
            repository.flush();
            repository.persist(new HouseStyleFact(entry, authority, written(style)));
            return before.isPresent() ? ImportReport.counting(1, 0, 1, 0, 0) : ImportReport.counting(1, 1, 0, 0, 0);
        });
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
