package org.bednight.projection.range;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.estate.Sector;

/** The numbers by which the episode model knows the sectors: their place in the order of every table. */
public final class SectorOrder {

    private static final List<Sector> SECTORS = List.of(Sector.values());
    private static final Map<Sector, Integer> INDICES = new EnumMap<>(Sector.class);

    static {
        for (int index = 0; index < SECTORS.size(); index++) {
            INDICES.put(SECTORS.get(index), index);
        }
    }

    private SectorOrder() {}

    public static int indexOf(Sector sector) {
        return Objects.requireNonNull(INDICES.get(sector));
    }

    /** Returns the sector of an index from 0 to {@link #count()}, exclusive. */
    public static Sector at(int index) {
        return SECTORS.get(index);
    }

    public static int count() {
        return SECTORS.size();
    }
}
