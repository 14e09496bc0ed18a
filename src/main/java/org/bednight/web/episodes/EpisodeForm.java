package org.bednight.web.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bednight.authority.Authority;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.web.data.FieldTexts;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.jspecify.annotations.Nullable;

/** The form of one episode: what is the same throughout, and a row of fields for each placement. */
final class EpisodeForm {

    static final String EPISODE = "episode";
    static final String AUTHORITY = "authority";

    /** The hidden field that says that the episode is a new one. */
    private static final String NEW = "new";

    private static final List<String> OF_EPISODE =
            List.of("child", "offence_group", "looked_after_status", "turns_18_on");

    private static final List<String> OF_PLACEMENT = List.of("sector", "establishment", "start_date", "end_date");

    private static final int BLANK_PLACEMENTS = 2;

    private final Authority authority;

    EpisodeForm(Authority authority) {
        this.authority = authority;
    }

    FormView added(FormFields typed, Refusal refusal) {
        var fields = new ArrayList<Field>();
        fields.add(
                Field.text(EPISODE, "Reference of the episode", "Like BHM-R0155. Never a name, never a date of birth"));
        return view(
                "Add an episode",
                fields,
                Map.of(StateTag.FIELD, StateTag.NONE, NEW, "true"),
                typed,
                refusal,
                List.of());
    }

    FormView corrected(FormFields typed, String state, Refusal refusal, List<FormView.Clash> clashes) {
        return view(
                "Correct episode " + typed.text(EPISODE),
                List.of(),
                Map.of(StateTag.FIELD, state, EPISODE, typed.text(EPISODE)),
                typed,
                refusal,
                clashes);
    }

    /** Returns the form again as it was sent, with what is wrong. */
    FormView refused(FormFields typed, Refusal refusal) {
        return typed.text(NEW).equals("true")
                ? added(typed, refusal)
                : corrected(typed, typed.text(StateTag.FIELD), refusal, List.of());
    }

    /** Returns the form again beside what is on record now; sent once more, it is saved over that. */
    FormView clashing(FormFields typed, @Nullable Episode now, Refusal refusal) {
        if (now == null) {
            return added(typed, refusal);
        }
        var onRecord = texts(now);
        var clashes = fields(Math.max(placements(typed), placements(onRecord))).stream()
                .filter(field -> !onRecord.text(field.name()).equals(typed.text(field.name())))
                .map(field -> new FormView.Clash(
                        field.label(), field.words(onRecord.text(field.name())), field.words(typed.text(field.name()))))
                .toList();
        return corrected(typed, StateTag.of(Optional.of(now)), refusal, clashes);
    }

    private FormView view(
            String title,
            List<Field> first,
            Map<String, String> hidden,
            FormFields typed,
            Refusal refusal,
            List<FormView.Clash> clashes) {
        var all = new HashMap<>(hidden);
        all.put(AUTHORITY, authority.code().value());
        var groups = new ArrayList<Group>();
        var ofEpisode = new ArrayList<>(first);
        ofEpisode.addAll(ofEpisode());
        groups.add(new Group("The remand", ofEpisode));
        IntStream.rangeClosed(1, placements(typed) + BLANK_PLACEMENTS)
                .forEach(number -> groups.add(new Group("Placement " + number, ofPlacement(number))));
        return new FormView(
                "episodes",
                title,
                "%s. It counts in every forecast from now on; what was known before stays in the record of earlier dates."
                        .formatted(authority.name()),
                "/data/episodes/save",
                clashes.isEmpty() ? "Save" : "Save mine over it",
                false,
                groups.stream().map(group -> group.filled(typed, refusal)).toList(),
                all,
                refusal.others(),
                clashes,
                "/data/episodes?authority=" + authority.code());
    }

    private static List<Field> ofEpisode() {
        var statuses = new ArrayList<Choice>();
        statuses.add(new Choice("", "not known"));
        for (var status : LookedAfterStatus.values()) {
            statuses.add(new Choice(status.toString(), status.toString()));
        }
        return List.of(
                Field.text("child", "Reference of the child", "Like BHM-C0155. Never a name, never a date of birth"),
                Field.text("offence_group", "Offence group", "Like robbery; empty if not known"),
                Field.choice("looked_after_status", "Looked-after status at remand", "", statuses),
                Field.date(
                        "turns_18_on",
                        "18th birthday",
                        "From that night on nothing is charged. It is never shown; left empty, that on record stays"));
    }

    private static List<Field> ofPlacement(int number) {
        var sectors = new ArrayList<Choice>();
        sectors.add(new Choice("", "none"));
        sectors.addAll(FieldTexts.sectors());
        return List.of(
                Field.choice("sector_" + number, "Sector of placement " + number, "", sectors),
                Field.text("establishment_" + number, "Establishment of placement " + number, "Like Wetherby"),
                Field.date("start_date_" + number, "Day of arrival of placement " + number, "Like 2018-05-22"),
                Field.date(
                        "end_date_" + number,
                        "Day of departure of placement " + number,
                        "Empty while the child is there"));
    }

    private static List<Field> fields(int placements) {
        var fields = new ArrayList<>(ofEpisode());
        IntStream.rangeClosed(1, placements).forEach(number -> fields.addAll(ofPlacement(number)));
        return fields;
    }

    /** Returns the names of the fields of as many placements as were typed. */
    static Set<String> names(FormFields typed) {
        var names = new HashSet<>(OF_EPISODE);
        names.add(EPISODE);
        IntStream.rangeClosed(1, placements(typed))
                .forEach(number -> OF_PLACEMENT.forEach(name -> names.add(name + "_" + number)));
        return names;
    }

    /** Returns the texts of an episode that is on record, without the birthday. */
    static FormFields texts(Episode episode) {
        var texts = new HashMap<String, String>();
        texts.put(EPISODE, episode.reference().value());
        texts.put("child", episode.child().value());
        texts.put("offence_group", FieldTexts.of(episode.offenceGroup()));
        texts.put("looked_after_status", FieldTexts.of(episode.lookedAfterStatus()));
        int number = 1;
        for (var placement : episode.placements()) {
            texts.put("sector_" + number, placement.sector().name());
            texts.put("establishment_" + number, FieldTexts.of(placement.establishment()));
            texts.put("start_date_" + number, placement.start().toString());
            texts.put("end_date_" + number, FieldTexts.of(placement.end()));
            number++;
        }
        return new FormFields(texts);
    }

    /** Moves placements up over those that were left empty, so that they are numbered as the rows of a file are. */
    static FormFields compact(FormFields typed) {
        var texts = new HashMap<>(typed.texts());
        int to = 1;
        for (int from : typed.numbers(OF_PLACEMENT)) {
            for (var name : OF_PLACEMENT) {
                texts.put(name + "_" + to, Objects.requireNonNullElse(texts.remove(name + "_" + from), ""));
            }
            to++;
        }
        return new FormFields(texts);
    }

    /**
     * Returns the placements as rows of a file of episodes.
     *
     * @param birthday that on record, for where none was typed
     */
    List<Map<String, String>> rows(FormFields typed, @Nullable LocalDate birthday) {
        var rows = new ArrayList<Map<String, String>>();
        for (int number = 1; number <= Math.max(1, placements(typed)); number++) {
            var row = new HashMap<String, String>();
            row.put(AUTHORITY, authority.code().value());
            row.put(EPISODE, typed.text(EPISODE));
            OF_EPISODE.forEach(name -> row.put(name, typed.text(name)));
            if (typed.text("turns_18_on").isEmpty()) {
                row.put("turns_18_on", FieldTexts.of(birthday));
            }
            for (var name : OF_PLACEMENT) {
                row.put(name, typed.text(name + "_" + number));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Returns how many placements were typed. */
    private static int placements(FormFields typed) {
        return typed.numbers(OF_PLACEMENT).size();
    }
}
