package org.bednight.remand.nights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.bednight.exchange.KeyText;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.RemandHistory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The year by looked-after status and by offence group. */
public final class BedNightSplit {

    private static final String NOT_STATED = "not stated";

    private BedNightSplit() {}

    /**
     * One group's part.
     *
     * @param remanded children who were admitted in the year; this is the count that plans print by group
     * @param children those with at least one night in it
     */
    @Schema(name = "BedNightGroup", description = "One group's part of the year")
    public record Line(
            @Schema(examples = "became looked after on remand")
            String group,

            @Schema(description = "Children who were admitted in the year", examples = "56")
            int remanded,

            @Schema(description = "Children with at least one night", examples = "66")
            int children,

            @Schema(examples = "66") int episodes,
            @Schema(examples = "4100") int bedNights) {

        boolean isEmpty() {
            return remanded == 0 && episodes == 0;
        }
    }

    static List<Line> byLookedAfterStatus(BedNightCount count) {
        var lines = new ArrayList<Line>();
        for (var status : LookedAfterStatus.values()) {
            lines.add(count.split(status.toString(), episode -> episode.lookedAfterStatus() == status));
        }
        addUnlessEmpty(lines, count.split(NOT_STATED, episode -> episode.lookedAfterStatus() == null));
        return lines;
    }

    /** Spellings that are one key are one group, shown as the first of them by the alphabet. */
    static List<Line> byOffenceGroup(BedNightCount count, RemandHistory history) {
        var keys = new TreeMap<String, String>();
        history.episodes().stream()
                .map(Episode::offenceGroup)
                .filter(Objects::nonNull)
                .forEach(group -> keys.computeIfAbsent(group, KeyText::ignoringCase));
        var shown = new LinkedHashMap<String, String>();
        keys.forEach((group, key) -> shown.putIfAbsent(key, group));
        var lines = new ArrayList<Line>();
        shown.forEach((key, group) -> addUnlessEmpty(
                lines,
                count.split(
                        group,
                        episode -> episode.offenceGroup() != null && key.equals(keys.get(episode.offenceGroup())))));
        addUnlessEmpty(lines, count.split(NOT_STATED, episode -> episode.offenceGroup() == null));
        return lines;
    }

    private static void addUnlessEmpty(List<Line> lines, Line line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
