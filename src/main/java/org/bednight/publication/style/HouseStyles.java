package org.bednight.publication.style;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.AuthorityProblems;
import org.bednight.ledger.Change;
import org.bednight.ledger.Differences;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Tagged;
import org.bednight.problem.Problem;
import org.bednight.projection.headline.RatingRules;
import org.bednight.projection.headline.RatingThresholds;
import org.bednight.projection.model.HeadlineModels;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RecordProblems;

/** How each authority writes its papers. */
@ApplicationScoped
public class HouseStyles implements HeadlineModels, RatingRules {

    /** What the history of changes calls it. */
    public static final String PUT = "put house style";

    private static final String TAG_OF_DEFAULT = "default";

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

    @Override
    public RatingThresholds thresholdsOf(AuthorityCode authority) {
        return get(authority).thresholds();
    }

    @Override
    public long edition() {
        return Reading.of(repository::lastVersion);
    }

    /** Returns the style of an authority with its entity tag; the default has a tag of its own. */
    Tagged<HouseStyle> tagged(AuthorityCode authority) {
        return Reading.of(
                        () -> repository.findCurrent(authority).map(fact -> new Tagged<>(read(fact.style), fact.tag())))
                .orElse(new Tagged<>(HouseStyle.DEFAULT, TAG_OF_DEFAULT));
    }

    /** Sets the style of an authority; earlier publications keep theirs. */
    public ImportReport put(AuthorityCode authority, HouseStyle style, Change change) {
        return put(authority, before -> style, change, Preconditions.NONE);
    }

    /**
     * Sets the style of an authority; the report says what changed.
     *
     * @param statement the style as it should be recorded, made from the one on record when the change is applied
     */
    ImportReport put(
            AuthorityCode authority,
            Function<Optional<HouseStyle>, HouseStyle> statement,
            Change change,
            Preconditions preconditions) {
        return ledger.record(change.withAuthority(authority.value()), entry -> {
            if (!authorities.listForChange().containsKey(authority)) {
                throw AuthorityProblems.unknownAuthority(authority);
            }
            var fact = repository.findCurrent(authority);
            check(preconditions, fact, authority);
            var before = fact.map(standing -> read(standing.style));
            var style = statement.apply(before);
            UnprintableSign.refuse(json.valueToTree(style));
            if (before.isPresent() && before.get().equals(style)) {
                return ImportReport.counting(1, 0, 0, 1, 0);
            }
            fact.ifPresent(standing -> standing.supersede(entry));
            repository.flush();
            repository.persist(new HouseStyleFact(entry, authority, written(style)));
            return ImportReport.counting(1, before.isPresent() ? 0 : 1, before.isPresent() ? 1 : 0, 0, 0)
                    .withChanges(Differences.between(Optional.of(before.orElse(HouseStyle.DEFAULT)), style));
        });
    }

    private static void check(Preconditions preconditions, Optional<HouseStyleFact> fact, AuthorityCode authority) {
        Supplier<Problem> outdated = () -> RecordProblems.outdatedRecord("The house style of " + authority);
        if (fact.isPresent()) {
            preconditions.check(fact.map(HouseStyleFact::tag), outdated);
        } else {
            preconditions.checkDefault(TAG_OF_DEFAULT, outdated);
        }
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
