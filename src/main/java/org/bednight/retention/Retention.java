package org.bednight.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.AuthorityProblems;
import org.bednight.calendar.London;
import org.bednight.exchange.FileDigest;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** Takes from the record what speaks of children, and leaves the nights. */
@ApplicationScoped
public class Retention {

    private static final LocalDate STILL_IN = LocalDate.of(9999, 12, 31);

    private final RecordedChildren recorded;
    private final RecordedTexts texts;
    private final Reduction reduction;
    private final RetentionConfig config;
    private final Authorities authorities;
    private final Ledger ledger;
    private final Clock clock;

    Retention(
            RecordedChildren recorded,
            RecordedTexts texts,
            Reduction reduction,
            RetentionConfig config,
            Authorities authorities,
            Ledger ledger,
            Clock clock) {
        this.recorded = recorded;
        this.texts = texts;
        this.reduction = reduction;
        this.config = config;
        this.authorities = authorities;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Reduces the episodes of all children of an authority whose last one ended so many years ago that they are due.
     *
     * @throws org.bednight.problem.Problem if no number of years is set, or the trial on which it rests showed something else
     */
    public ReductionReport reduce(AuthorityCode authority, Removal removal) {
        return record(authority, removal, "reduce remand episodes", () -> {
            var limit = endedBefore().orElseThrow(RetentionProblems::forEver);
            var endings = recorded.endings(authority);
            var due = endings.due(limit);
            return new Plan(due.children(), endings, limit, due.waiting());
        });
    }

    /**
     * Erases the record of one child: that of its nights is left, under a number that leads nowhere.
     *
     * @throws org.bednight.problem.Problem if it has no record, is in custody, or the trial on which it rests showed something else
     */
    public ReductionReport erase(AuthorityCode authority, Reference child, Removal removal) {
        return record(authority, removal, "erase child", () -> {
            var endings = recorded.endings(authority);
            if (!endings.knows(child.value())) {
                throw RetentionProblems.unknownChild(authority);
            }
            if (endings.lastEnd(child.value()).equals(STILL_IN)) {
                throw RetentionProblems.stillIn(authority);
            }
            return new Plan(Set.of(child.value()), endings, null, 0);
        });
    }

    /** Returns the day before which a child's last episode has to have ended to be due today; empty where none ever is. */
    Optional<LocalDate> endedBefore() {
        return config.endedBefore(London.today(clock));
    }

    /**
     * What a change reduces.
     *
     * @param limit before which the last episodes have ended; null where that does not matter
     * @param waiting episodes that ended before it, but have to wait for a later one of the same child
     */
    private record Plan(
            Set<String> children, Endings endings, @Nullable LocalDate limit, int waiting) {}

    private ReductionReport record(AuthorityCode authority, Removal removal, String action, Supplier<Plan> planning) {
        var made = new AtomicReference<ReductionReport>();
        var stored = ledger.record(removal.change(action).withAuthority(authority.value()), entry -> {
            if (!authorities.listForChange().containsKey(authority)) {
                throw AuthorityProblems.unknownAuthority(authority);
            }
            made.set(carryOut(authority, removal, planning.get(), entry));
            int placements = Objects.requireNonNull(made.get()).placements();
            return ImportReport.counting(placements, 0, placements, 0, 0);
        });
        return Objects.requireNonNull(made.get()).withDataVersion(stored.dataVersion());
    }

    private ReductionReport carryOut(AuthorityCode authority, Removal removal, Plan plan, Entry entry) {
        var rows = recorded.listRows(authority, plan.children());
        var names = recorded.replacements(authority, plan.children());
        var publications = texts.listPublications(authority, names);
        var tag = tag(authority, rows, publications);
        removal.check(tag);
        if (removal.reason() != null && names.isIn(removal.reason())) {
            throw RetentionProblems.namedInReason();
        }
        var altered = rows.isEmpty()
                ? new Reduction.Altered(0, 0, 0)
                : reduction.reduce(authority, names, plan.endings()::lastEnd, entry);
        return new ReductionReport(
                authority,
                plan.limit(),
                plan.children().size(),
                names.episodes().size(),
                altered.placements(),
                altered.confirmations(),
                altered.texts(),
                plan.waiting(),
                publications,
                removal.trial(),
                0,
                tag);
    }

    /** The ids of rows say nothing of a child. */
    private static String tag(AuthorityCode authority, List<Long> rows, List<String> publications) {
        var text = "%s %s %s"
                .formatted(
                        authority, rows.stream().map(String::valueOf).collect(Collectors.joining(",")), publications);
        return FileDigest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
