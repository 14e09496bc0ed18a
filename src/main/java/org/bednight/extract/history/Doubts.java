package org.bednight.extract.history;

import java.util.ArrayList;
import java.util.List;
import org.bednight.extract.table.FileLine;
import org.bednight.remand.episode.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What could be read in more than one way, or looks odd, gathered while remands are made. */
public final class Doubts {

    private static final int KEPT = 1_000;

    private final List<Doubt> kept = new ArrayList<>();
    private int count;

    /** A row that somebody must look at. */
    @Schema(description = "A row that may mean something else than it was read as")
    public record Doubt(
            @Schema(examples = "Episodes_2024-25.csv") String file,

            @Schema(description = "Line of the file, counted from 1", examples = "12")
            int line,

            @Schema(description = "Reference of the child", examples = "100022", implementation = String.class)
            @Nullable
            Reference reference,

            @Schema(description = "What is in doubt, and how it was read")
            String why) {}

    /** Adds a doubt about a row. */
    public void add(FileLine origin, @Nullable Reference child, String why) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Doubt(origin.file(), origin.line(), child, why));
        }
    }

    /** Returns the first 1,000 doubts. */
    public List<Doubt> list() {
        return List.copyOf(kept);
    }

    /** Returns how many there are. */
    public int count() {
        return count;
    }
}
