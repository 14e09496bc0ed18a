package org.bednight.extract.inspection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a heading says by its words: the guesses that its column may be, the likeliest first. */
final class HeadingWords {

    /** Words of columns about something else than a child's stay. */
    private static final Set<String> OTHER = Set.of(
            "home",
            "parent",
            "mother",
            "father",
            "carer",
            "social",
            "worker",
            "caseworker",
            "manager",
            "officer",
            "court",
            "hearing",
            "offence",
            "review",
            "next",
            "sentence",
            "sentenced",
            "referral",
            "created",
            "updated",
            "invoice",
            "paid",
            "cost",
            "price",
            "rate",
            "amount",
            "expected",
            "planned",
            "estimated",
            "anticipated",
            "due",
            "nhs",
            "upn",
            "uln",
            "pnc",
            "phone",
            "tel",
            "solicitor",
            "school",
            "gender",
            "sex",
            "ethnicity",
            "comment",
            "comments",
            "notes",
            "team",
            "age",
            "inspection");

    private static final Set<String> STARTS = Set.of(
            "start",
            "started",
            "starts",
            "from",
            "begin",
            "began",
            "begins",
            "commenced",
            "commencement",
            "admission",
            "admitted",
            "arrival",
            "arrived",
            "placed",
            "remanded",
            "in");

    private static final Set<String> ENDS = Set.of(
            "end",
            "ended",
            "ends",
            "to",
            "until",
            "finish",
            "finished",
            "ceased",
            "left",
            "leaving",
            "departure",
            "departed",
            "discharge",
            "discharged",
            "release",
            "released",
            "exit",
            "out");

    private static final Set<String> REMAND = Set.of("remand", "remanded", "yda", "ryda");

    private static final Set<String> PLACEMENT = Set.of(
            "placement",
            "placed",
            "admission",
            "admitted",
            "unit",
            "establishment",
            "stay",
            "arrival",
            "arrived",
            "accommodation",
            "transfer",
            "discharge",
            "discharged",
            "left",
            "departure");

    private static final Set<String> PLACES = Set.of(
            "establishment",
            "placement",
            "unit",
            "institution",
            "location",
            "provider",
            "site",
            "custody",
            "accommodation",
            "where");

    private static final Set<String> KINDS =
            Set.of("placement", "accommodation", "establishment", "provision", "unit", "yda", "institution", "custody");

    private static final Set<String> PERSONS = Set.of(
            "name",
            "names",
            "forename",
            "forenames",
            "surname",
            "firstname",
            "lastname",
            "initials",
            "child",
            "yp",
            "client",
            "person",
            "young",
            "children");

    private static final Set<String> NUMBERED =
            Set.of("id", "ref", "reference", "number", "no", "identifier", "childview", "mosaic", "case");

    /** Words of identifiers that are no child's. */
    private static final Set<String> ROWS =
            Set.of("placement", "remand", "episode", "bed", "row", "line", "record", "unit", "establishment");

    private final Set<String> words;

    private HeadingWords(Set<String> words) {
        this.words = words;
    }

    /** Returns what a column may be, the likeliest first; nothing where its heading does not say. */
    static List<Guess> guesses(String heading) {
        var split = heading.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace("D.O.B", "dob")
                .toLowerCase(Locale.ROOT);
        var words = new HashSet<>(Arrays.asList(split.split("[^a-z0-9]+", -1)));
        words.remove("");
        return new HeadingWords(words).guesses();
    }

    private List<Guess> guesses() {
        if (has("18", "18th", "eighteenth", "eighteen")) {
            return List.of(Guess.TURNS_18);
        }
        if (has("dob", "birth", "born", "birthdate")) {
            return List.of(Guess.BIRTH);
        }
        if (anyOf(OTHER)) {
            return List.of();
        }
        if (has("nights", "days", "los", "length")) {
            return List.of(Guess.NIGHTS);
        }
        if (has("postcode") || (has("post") && has("code"))) {
            return anyOf(PLACES) ? List.of(Guess.POSTCODE) : List.of();
        }
        if (has("urn")) {
            return anyOf(PLACES) ? List.of(Guess.URN) : List.of(Guess.CHILD, Guess.URN);
        }
        return dated().isEmpty() ? others() : dated();
    }

    /** Headings of dates; some of them may be of a place, as "Placed" or "Remanded to". */
    private List<Guess> dated() {
        boolean remand = anyOf(REMAND);
        boolean placement = anyOf(PLACEMENT);
        if (has("last") && has("night")) {
            return List.of(Guess.LAST_NIGHT);
        }
        if (has("first") && has("night")) {
            return List.of(Guess.START);
        }
        if (anyOf(ENDS)) {
            var end = remand ? Guess.REMAND_END : placement ? Guess.PLACEMENT_END : Guess.END;
            return List.of(end, Guess.ESTABLISHMENT);
        }
        if (anyOf(STARTS) || (has("date", "on", "commences") && (remand || placement))) {
            var start = remand ? Guess.REMAND_START : placement ? Guess.PLACEMENT_START : Guess.START;
            return List.of(start, Guess.ESTABLISHMENT);
        }
        return List.of();
    }

    private List<Guess> others() {
        if (has("status", "legal") || (has("type") && anyOf(REMAND) && !has("yda"))) {
            return List.of(Guess.LEGAL_STATUS);
        }
        if (has("sector") || (has("type") && (anyOf(KINDS) || words.size() == 1)) || has("provision")) {
            return List.of(Guess.SECTOR);
        }
        if (anyOf(NUMBERED)) {
            return anyOf(ROWS) ? List.of() : List.of(Guess.CHILD);
        }
        if (anyOf(PERSONS) && !anyOf(PLACES)) {
            return List.of(Guess.CHILD, Guess.NAME);
        }
        return anyOf(PLACES) ? List.of(Guess.ESTABLISHMENT, Guess.SECTOR) : List.of();
    }

    private boolean has(String... any) {
        return Arrays.stream(any).anyMatch(words::contains);
    }

    private boolean anyOf(Set<String> others) {
        return words.stream().anyMatch(others::contains);
    }
}
