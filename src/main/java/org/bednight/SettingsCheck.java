package org.bednight;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bednight.problem.CannotStart;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks the settings before anything reads them. The configuration library reads a misspelt switch as {@code false},
 * and reports an empty value by a stack trace.
 */
final class SettingsCheck {

    private static final Logger LOG = Logger.getLogger(SettingsCheck.class);

    private static final String OWN = "BEDNIGHT_";

    private static final Kind SWITCH = new Kind("is true or false", text -> text.matches("(?i)true|false"));
    private static final Kind ANY = new Kind("is any text", text -> true);
    private static final Kind SIZE = new Kind(
            "is a number of bytes, with K, M or G after it if need be, like 32M",
            text -> text.matches("(?i)\\d{1,12}[KMG]?"));
    private static final Kind PORT = new Kind(
            "is a number from 0 to 65535", text -> text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535);
    private static final Kind DURATION = new Kind(
            "is a time of a second or more, like 60S or 2M", text -> text.matches("(?i)(?!0+[SM])\\d{1,6}[SM]"));
    private static final Kind REQUESTS =
            new Kind("is a whole number from 0, for any number, to 99999", text -> text.matches("\\d{1,5}"));
    private static final Kind YEARS =
            new Kind("is a whole number of years from 1 to 99", text -> text.matches("[1-9]\\d?"));
    private static final Kind DAYS = new Kind("is a number of days", text -> text.matches("\\d{1,5}"));
    private static final Kind NIGHTS = new Kind("is a number of nights", text -> text.matches("\\d{1,5}"));
    private static final Kind ADDRESS = new Kind(
            "is an address like https://login.example/realms/bednight", text -> text.matches("(?i)https?://\\S+"));
    private static final Kind FOLDER = new Kind("names a folder", SettingsCheck::isPath);

    /** The settings of {@code .github/SETTINGS.md} whose form is checked, by name. */
    static final Map<String, Kind> KNOWN = Map.ofEntries(
            Map.entry("bednight.data", FOLDER),
            Map.entry("bednight.csv.byte-order-mark", SWITCH),
            Map.entry("bednight.served", SWITCH),
            Map.entry("bednight.sign-in.issuer", ADDRESS),
            Map.entry("bednight.sign-in.client", ANY),
            Map.entry("bednight.sign-in.secret", ANY),
            Map.entry("bednight.sign-in.secret-file", ANY),
            Map.entry("bednight.sign-in.roles-claim", ANY),
            Map.entry("bednight.sign-in.authorities-claim", ANY),
            Map.entry("bednight.sign-in.groups", ANY),
            Map.entry("bednight.sign-in.ask-provider", SWITCH),
            Map.entry("bednight.open", SWITCH),
            Map.entry("bednight.hosts", ANY),
            Map.entry("bednight.https-days", DAYS),
            Map.entry("bednight.demo", SWITCH),
            Map.entry("bednight.limits.accuracy", DURATION),
            Map.entry("bednight.limits.answer", DURATION),
            Map.entry("bednight.limits.requests", REQUESTS),
            Map.entry("bednight.limits.stalled-body", DURATION),
            Map.entry("bednight.publication.commit", ANY),
            Map.entry("bednight.remand.any-reference", SWITCH),
            Map.entry("bednight.remand.count-from-18", SWITCH),
            Map.entry("bednight.remand.unconfirmed-after", NIGHTS),
            Map.entry("bednight.retention.years", YEARS),
            Map.entry("quarkus.http.port", PORT),
            Map.entry("quarkus.http.host", new Kind("names an address to listen on", text -> true)),
            Map.entry("quarkus.http.limits.max-body-size", SIZE));

    /** The form of a setting, in words that follow its name, and as a check. */
    record Kind(String form, Function<String, Boolean> fits) {}

    private SettingsCheck() {}

    /**
     * Checks the value of each known setting.
     *
     * @param values returns what is set under a name, null if nothing is
     * @throws CannotStart if a value is empty or has another form than the setting takes
     */
    static void checkValues(Function<String, @Nullable String> values) {
        new TreeMap<>(KNOWN).forEach((name, kind) -> {
            var value = values.apply(name);
            if (value != null && !kind.equals(ANY)) {
                check(variable(name), value, kind);
            }
        });
    }

    private static void check(String variable, String value, Kind kind) {
        if (value.isBlank()) {
            throw new CannotStart(
                    "%s %s, but is empty: set it, or leave it out altogether.".formatted(variable, kind.form()));
        }
        if (kind.equals(FOLDER) && !isPath(value)) {
            throw new CannotStart(("%s names a folder with letters that programs cannot pass on under this locale"
                            + " (LC_ALL): start with LC_ALL=C.UTF-8, or name a folder in ASCII letters.")
                    .formatted(variable));
        }
        if (!kind.fits().apply(value.strip())) {
            throw new CannotStart("%s %s, but was '%s'.".formatted(variable, kind.form(), value));
        }
    }

    /** Under a locale without these letters, Java reads them as U+FFFD, or cannot write them. */
    private static boolean isPath(String text) {
        try {
            return text.indexOf('\uFFFD') < 0 && !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException unmappable) {
            return false;
        }
    }

    /** Logs a warning for each variable that looks like a setting of this service but is none. */
    static void warnOfUnknown(Set<String> variables) {
        for (var variable : variables) {
            if (variable.startsWith(OWN)
                    && KNOWN.keySet().stream().noneMatch(name -> variable(name).equals(variable))) {
                LOG.warn(unknown(variable));
            }
        }
    }

    static String unknown(String variable) {
        var nearest = KNOWN.keySet().stream()
                .map(SettingsCheck::variable)
                .filter(known -> known.startsWith(OWN))
                .min(Comparator.comparingInt(known -> distance(variable, known)))
                .orElseThrow();
        return "%s is no setting of this service and has no effect; the nearest that is one is %s."
                .formatted(variable, nearest);
    }

    /** Returns the environment variable of a setting: {@code BEDNIGHT_DATA} for {@code bednight.data}. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Returns how many letters must be inserted, deleted or replaced to make one word of the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], before[j]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
