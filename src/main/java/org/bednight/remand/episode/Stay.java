package org.bednight.remand.episode;

import org.bednight.calendar.DateRange;
import org.bednight.estate.Sector;

/** The charged nights of a placement up to a date; at least one. */
public record Stay(Episode episode, Placement placement, DateRange nights) {

    public Sector sector() {
        return placement.sector();
    }
}
