package org.bednight.scenario.adjustment;

import java.time.LocalDate;
import java.util.Optional;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.remand.episode.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A child who is in leaves by a day that is known; the night of that day is not slept. */
@Schema(name = "Release", description = "A child who is in leaves by a day that is known")
record Release(
        @Schema(description = "The episode's reference", examples = "B18-078", required = true) @Nullable
        String episode,

        @Schema(
                description = "The day of departure, whose night does not count",
                examples = "2018-07-02",
                required = true)
        @Nullable
        LocalDate date)
        implements Adjustment {

    static final String KIND = "release";

    @Override
    public String kindName() {
        return KIND;
    }

    @Override
    public ActsOn actsOn() {
        return ActsOn.RELEASES;
    }

    @Override
    public void check(AdjustmentFaults faults) {
        faults.night("the change", null);
        var setting = faults.setting();
        if (date == null || date.isBefore(setting.firstNight())) {
            faults.add("date", "a day after the as-at date, from %s on".formatted(setting.firstNight()), date);
        }
        if (!setting.nights().isEmpty() && open(setting) == null) {
            faults.add(
                    "episode", "the reference of an episode that is open at the as-at date (see open-cases)", episode);
        }
    }

    @Override
    public Optional<Reference> findEpisode() {
        try {
            return Optional.ofNullable(episode).map(Reference::parse);
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }

    private @Nullable OpenStay open(AdjustmentContext setting) {
        return findEpisode().map(setting::findOpen).orElse(null);
    }

    @Override
    public Assumptions apply(AdjustmentContext setting) {
        var stay = open(setting);
        if (stay == null) {
            throw new IllegalStateException("A release is of an open episode");
        }
        int cap = Math.min(stay.cap(), setting.indexOf(date));
        var state = setting.state();
        var open = state.open().stream()
                .map(each -> each.equals(stay) ? each.withCap(cap) : each)
                .toList();
        return setting.assumptions().withEpisodes(state.withOpen(open));
    }

    @Override
    public String words(AdjustmentContext setting) {
        return "the child of episode %s leaves by %s".formatted(episode, date);
    }
}
