package org.bednight.forecast.model;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bednight.forecast.Alpha;
import org.bednight.forecast.Basis;
import org.bednight.forecast.Extension;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.ModelDescription;
import org.bednight.forecast.ModelDescription.ModelSetting;
import org.bednight.forecast.Window;

/**
 * The models that carry nights alone into the future, by name. Models that learn from episodes are not among them.
 */
public final class Models {

    private static final ModelSetting WINDOW =
            new ModelSetting("window", "1 to 60 months, or ytd for the year to date", "12");
    private static final ModelSetting BASIS = new ModelSetting("basis", "per-day or per-month", "per-day");
    private static final ModelSetting EXTENSION = new ModelSetting("extension", "held or rolled", "held");
    private static final ModelSetting WEIGHTED_WINDOW = new ModelSetting("window", "1 to 60 months", "6");
    private static final ModelSetting FITTED_ALPHA =
            new ModelSetting("alpha", "0.0001 to 0.9999", "fitted to the record");
    private static final ModelSetting ALPHA = new ModelSetting("alpha", "0.0001 to 0.9999", "0.1");
    private static final ModelSetting BETA = new ModelSetting("beta", "0.0001 to 0.9999", "0.1");

    private static final Map<String, Entry> ENTRIES = byName(
            entry(
                    settings -> new RollingAverage(
                            settings.window("12"),
                            Basis.parse(settings.text("basis", "per-day")),
                            Extension.parse(settings.text("extension", "held"))),
                    "The average of the last months, per day or per month: what most boards know. By default twelve"
                            + " complete months, bed nights divided by days, held for all months to come.",
                    "Birmingham Youth Justice Plan 2018/19; Hyndman and Athanasopoulos, Forecasting, 3rd edition, 5.2",
                    WINDOW,
                    BASIS,
                    EXTENSION),
            entry(
                    settings -> new Naive(),
                    "Each month to come is as the last complete one.",
                    "Hyndman and Athanasopoulos, Forecasting, 3rd edition, 5.2"),
            entry(
                    settings -> new Census(),
                    "Each night to come has as many children as the last night on record: those who leave are"
                            + " replaced.",
                    "The stock held level, as population projections do without new information"),
            entry(
                    settings -> new SeasonalNaive(),
                    "Each month to come is as the same month of the year before.",
                    "Hyndman and Athanasopoulos, Forecasting, 3rd edition, 5.2"),
            entry(
                    settings -> new WeightedMovingAverage(settings.months("6")),
                    "The average of the last months, in which newer months weigh more: with six months the newest has"
                            + " the weight 6, the oldest 1.",
                    "Brown, Smoothing, Forecasting and Prediction of Discrete Time Series, 1963",
                    WEIGHTED_WINDOW),
            entry(
                    settings -> new ExponentialSmoothing(settings.findAlpha()),
                    "Simple exponential smoothing: the level of the record, in which newer months weigh more, and how"
                            + " much more is fitted.",
                    "Brown, 1956; Hyndman and Athanasopoulos, Forecasting, 3rd edition, 8.1",
                    FITTED_ALPHA),
            entry(
                    settings -> new DampedTrend(),
                    "The level of the record and its latest trend, which fades from month to month.",
                    "Gardner and McKenzie, Forecasting trends in time series, 1985"),
            entry(
                    settings -> new Theta(),
                    "The level of the record with half its long trend, and its season where there is one.",
                    "Assimakopoulos and Nikolopoulos, 2000; Hyndman and Billah, Unmasking the Theta method, 2003"),
            entry(
                    settings -> new Croston(settings.alpha("alpha")),
                    "For months that are mostly empty: how much a month with children holds, divided by how many"
                            + " months lie between. Tends to come out too high.",
                    "Croston, Forecasting and stock control for intermittent demands, 1972",
                    ALPHA),
            entry(
                    settings -> new SyntetosBoylan(settings.alpha("alpha")),
                    "Croston's method, less its known bias.",
                    "Syntetos and Boylan, The accuracy of intermittent demand estimates, 2005",
                    ALPHA),
            entry(
                    settings -> new TeunterSyntetosBabai(settings.alpha("alpha"), settings.alpha("beta")),
                    "For months that are mostly empty: how much a month with children holds, times the chance of such a"
                            + " month, which falls while none comes.",
                    "Teunter, Syntetos and Babai, Intermittent demand: linking forecasting to inventory obsolescence,"
                            + " 2011",
                    ALPHA,
                    BETA),
            entry(
                    settings -> new Combination(),
                    "The mean of simple exponential smoothing, damped trend and Theta, with equal weights.",
                    "Makridakis, Spiliotis and Assimakopoulos, The M4 competition, 2020"));

    private Models() {}

    /** Returns what there is to choose from, the models with their default settings described. */
    public static List<ModelDescription> list() {
        return ENTRIES.values().stream().map(Entry::description).toList();
    }

    /**
     * Describes the model of this name.
     *
     * @throws InvalidSetting if there is no such model
     */
    public static ModelDescription describe(String name) {
        return entry(name).description();
    }

    /** Returns each model with its default settings, in the order of {@link #list()}. */
    public static List<RateModel> defaults() {
        return ENTRIES.values().stream()
                .map(entry -> entry.make().apply(new Settings(Map.of())))
                .toList();
    }

    /**
     * Makes the model of this name with these settings; what is left out has its default.
     *
     * @throws InvalidSetting if there is no such model, it has no such setting, or a setting is not possible
     */
    public static RateModel parse(String name, Map<String, String> settings) {
        var entry = entry(name);
        var known =
                entry.description().settings().stream().map(ModelSetting::name).toList();
        InvalidSetting.refuseUnknown(name, settings.keySet(), known);
        return entry.make().apply(new Settings(settings));
    }

    private static Entry entry(String name) {
        var entry = ENTRIES.get(name);
        if (entry == null) {
            throw new InvalidSetting("model", name, "one of " + String.join(", ", ENTRIES.keySet()));
        }
        return entry;
    }

    private static Entry entry(
            Function<Settings, RateModel> make, String description, String source, ModelSetting... settings) {
        var model = make.apply(new Settings(Map.of()));
        return new Entry(
                new ModelDescription(model.name(), description, model.monthsNeeded(), List.of(settings), source), make);
    }

    private static Map<String, Entry> byName(Entry... entries) {
        return List.of(entries).stream()
                .collect(toMap(
                        entry -> entry.description().name(), entry -> entry, (one, other) -> one, LinkedHashMap::new));
    }

    private record Entry(ModelDescription description, Function<Settings, RateModel> make) {}

    /** Settings as they were asked for. */
    private record Settings(Map<String, String> texts) {

        String text(String name, String byDefault) {
            return texts.getOrDefault(name, byDefault);
        }

        Window window(String byDefault) {
            return Window.parse(text("window", byDefault));
        }

        Window.Months months(String byDefault) {
            return Window.Months.parse(text("window", byDefault));
        }

        Alpha alpha(String name) {
            return Alpha.parse(name, text(name, "0.1"));
        }

        Optional<Alpha> findAlpha() {
            return Optional.ofNullable(texts.get("alpha")).map(text -> Alpha.parse("alpha", text));
        }
    }
}
