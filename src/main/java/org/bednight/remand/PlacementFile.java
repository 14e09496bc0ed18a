package org.bednight.remand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bednight.authority.AuthorityCode;
import org.bednight.capacity.Heap;
import org.bednight.estate.Sector;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.exchange.Row;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Reference;

/** The rows of a {@code remand-episodes.csv}, read into placements; their faults go back to the rows. */
final class PlacementFile implements Submission {

    static final Headings HEADINGS = new Headings(
            List.of(
                    "authority",
                    "episode",
                    "child",
                    "sector",
                    "establishment",
                    "start_date",
                    "end_date",
                    "offence_group",
                    "looked_after_status"),
            List.of("turns_18_on"),
            (int) Math.min(1_000_000, Heap.mostRows()));

    private final ExchangeFile file;
    private final List<SubmittedPlacement> placements = new ArrayList<>();
    private final Map<Integer, Row> rows = new HashMap<>();

    private PlacementFile(ExchangeFile file) {
        this.file = file;
    }

    static PlacementFile read(ExchangeFile file) {
        var read = new PlacementFile(file);
        file.rows().forEach(read::add);
        return read;
    }

    @Override
    public List<SubmittedPlacement> placements() {
        return placements;
    }

    @Override
    public void fault(int line, String column, String expected) {
        var row = rows.get(line);
        if (row != null) {
            row.fault(column, expected);
        }
    }

    @Override
    public void refuseIfFaulty() {
        file.faults().throwIfAny();
    }

    private void add(Row row) {
        rows.put(row.line(), row);
        var authority = row.required("authority", AuthorityCode::parse);
        var episode = row.required("episode", Reference::parse);
        var child = row.required("child", Reference::parse);
        var sector = row.required("sector", Sector::parse, Sector::usualForm);
        var establishment = row.optional("establishment", Function.identity());
        var start = row.requiredDate("start_date");
        var end = row.optionalDate("end_date");
        var offence = row.optional("offence_group", Function.identity());
        var lookedAfter = row.optional("looked_after_status", LookedAfterStatus::parse, LookedAfterStatus::usualForm);
        var turns18 = row.optionalDate("turns_18_on");
        boolean inOrder = row.inOrder("start_date", start, "end_date", end);
        boolean endUnread = end == null && !row.text("end_date").isEmpty();
        if (!inOrder
                || authority == null
                || episode == null
                || child == null
                || sector == null
                || start == null
                || endUnread) {
            return;
        }
        var key = new EpisodeKey(authority, episode);
        placements.add(new SubmittedPlacement(
                row.line(), key, child, sector, establishment, start, end, offence, lookedAfter, turns18));
    }
}
