package org.bednight.projection.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bednight.ledger.KnownAt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which model a request asks for, with which settings, and from which state of the facts; all of it may be left out. */
public class ModelQuery {

    @RestQuery
    @Parameter(
            description =
                    "How nights to come follow from those slept: if left out, the headlineModel of the authority's house style, which is rolling-average unless it states another; episode, recommended or another of /api/v1/models, which go without window, basis and extension",
            example = ModelChoice.DEFAULT)
    @Nullable
    String model;

    @RestQuery
    @Parameter(description = "Months that are averaged: 1 to 60 (12 if left out), or ytd for the year to date")
    @Nullable
    String window;

    @RestQuery
    @Parameter(
            description = "per-day (if left out): nights divided by days; per-month: the mean of the months' totals",
            schema = @Schema(enumeration = {"per-day", "per-month"}))
    @Nullable
    String basis;

    @RestQuery
    @Parameter(
            description =
                    "held (if left out): the latest average goes on; rolled: each projected month enters the average of the next",
            schema = @Schema(enumeration = {"held", "rolled"}))
    @Nullable
    String extension;

    @RestQuery
    @Parameter(description = "Of models that smooth: the weight of the newest month, from 0.0001 to 0.9999")
    @Nullable
    String alpha;

    @RestQuery
    @Parameter(description = "Of the model tsb: the weight of whether the newest month had nights at all")
    @Nullable
    String beta;

    @RestQuery
    @Parameter(
            description =
                    "Read facts as they were known at this instant (UTC), or at the close of this date in London; now if left out")
    @Nullable
    KnownAt knownAt;

    /**
     * Returns the model asked for; empty where the choice is left to the service.
     *
     * @param headline gives the name of the model where the request names none
     */
    public Optional<ModelChoice> findModel(Supplier<String> headline) {
        if (ModelChoice.RECOMMENDED.equals(model)) {
            Recommender.refuse(settings());
            return Optional.empty();
        }
        return Optional.of(ModelChoice.of(model == null ? headline.get() : model, settings()));
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        put(settings, "window", window);
        put(settings, "basis", basis);
        put(settings, "extension", extension);
        put(settings, "alpha", alpha);
        put(settings, "beta", beta);
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    /** Returns what is stated, by parameter, so that an address can be made of it; what is left out is not in it. */
    public Map<String, String> stated() {
        var stated = new TreeMap<String, String>();
        put(stated, "model", model);
        stated.putAll(settings());
        put(stated, "knownAt", knownAt == null ? null : knownAt.toString());
        return stated;
    }

    /** Returns the moment as of which facts are read; null: now. */
    public @Nullable KnownAt knownAt() {
        return knownAt;
    }
}
