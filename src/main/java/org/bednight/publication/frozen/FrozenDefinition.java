package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bednight.estate.Sector;
import org.bednight.language.Choice;

/** What the author of a publication asked for and wrote. Texts that the public does not see are left out. */
public final class FrozenDefinition extends FrozenPart {

    private static final String RESERVE = "reserve";

    FrozenDefinition(JsonNode node, Place place) {
        super(node, place);
    }

    /** Returns the definition as JSON. */
    public byte[] json() {
        return FrozenPublication.written(node());
    }

    /** Returns the settings of the model by name. */
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        part("settings", Group::new)
                .node()
                .properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue().textValue()));
        return settings;
    }

    public String uplift() {
        return text("uplift");
    }

    public Optional<String> findPurpose() {
        return findText("purpose");
    }

    public Optional<String> findRecommendation() {
        return findText("recommendation");
    }

    public Optional<String> findPreparedBy() {
        return findText("preparedBy");
    }

    public Optional<String> findLessons() {
        return findText("lessons");
    }

    public Optional<LocalDate> findNextReview() {
        return findDate("nextReview");
    }

    public List<Comment> commentary() {
        return list("commentary", Comment::new);
    }

    public List<Mitigation> mitigations() {
        return list("mitigations", Mitigation::new);
    }

    public List<String> notes() {
        return texts("notes");
    }

    /** Returns the reserve in pounds; absent where there is none. */
    public Figure reserve() {
        return findPart(RESERVE, Group::new)
                .map(group -> group.figure("amount"))
                .orElse(Figure.ABSENT);
    }

    /** Finds the name of the reserve. */
    public Optional<String> findReserveName() {
        return findPart(RESERVE, Group::new).map(group -> group.text("name"));
    }

    public Optional<String> findFinanceImplication() {
        return implication("finance");
    }

    public Optional<String> findLegalImplication() {
        return implication("legal");
    }

    public Optional<String> findEqualityImplication() {
        return implication("equality");
    }

    private Optional<String> implication(String kind) {
        return findPart("implications", Group::new).flatMap(group -> group.findText(kind));
    }

    /** Says whether the author marked a text public, by its property, such as {@code purpose}. */
    public boolean isPublic(String text) {
        return findTexts("publicTexts").contains(text);
    }

    /** Returns the place of one of the author's texts, by its property; some forms lack some of them. */
    public Place textPlace(String text) {
        return optionalPlace(text);
    }

    /** Returns the adjustments of each what-if, in the order in which they were asked for. */
    public List<List<Adjustment>> adjustments() {
        return findList("scenarios", Group::new).stream()
                .map(scenario -> scenario.list("adjustments", Adjustment::new))
                .toList();
    }

    /** What the author explains in a line of the monitor. */
    public static final class Comment extends FrozenPart {

        Comment(JsonNode node, Place place) {
            super(node, place);
        }

        /** Returns a sector's code, or {@code total}. */
        public String line() {
            return text("line");
        }

        public String text() {
            return text("text");
        }
    }

    /** What is done about an overspend. */
    public static final class Mitigation extends FrozenPart {

        Mitigation(JsonNode node, Place place) {
            super(node, place);
        }

        public String what() {
            return text("what");
        }

        public Place whatPlace() {
            return place("what");
        }

        public String owner() {
            return text("owner");
        }

        public Place ownerPlace() {
            return place("owner");
        }

        public String status() {
            return text("status");
        }

        public Optional<LocalDate> findDate() {
            return findDate("date");
        }

        /** Returns what it takes off the cost, in pounds. */
        public Figure amount() {
            return figure("amount");
        }
    }

    /** One adjustment of a what-if. */
    public static final class Adjustment extends FrozenPart {

        Adjustment(JsonNode node, Place place) {
            super(node, place);
        }

        public String kind() {
            return text("kind");
        }

        /** Says whether it names a sector, whatever the property is called. */
        public boolean isOfSector() {
            return node().properties().stream().anyMatch(property -> Choice.find(
                            Sector.class, property.getValue().asText())
                    .isPresent());
        }
    }

    private static final class Group extends FrozenPart {

        Group(JsonNode node, Place place) {
            super(node, place);
        }
    }
}
