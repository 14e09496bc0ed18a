package org.bednight.web;

import java.util.List;

/**
 * What the list of saved what-ifs shows.
 *
 * @param saved the name under which one has just been saved; empty where none was
 * @param warnings what is worth a look about that name
 */
public record SavedWhatIfView(
        ForecastView.Authority authority, String saved, List<String> warnings, List<Entry> entries) {

    public SavedWhatIfView {
        warnings = List.copyOf(warnings);
        entries = List.copyOf(entries);
    }

    /** Returns whether several can be put side by side. */
    public boolean areSeveral() {
        return entries.size() > 1;
    }

    /**
     * One of them.
     *
     * @param address its versions and runs
     * @param basis the year, date and model for which it was saved
     * @param adjustments how many changes it makes, in words
     */
    public record Entry(String name, String address, int version, String basis, String adjustments, String savedOn) {}
}
