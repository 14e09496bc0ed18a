package org.bednight.publication.frozen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A publication as it was frozen, or its public copy.
 *
 * <p>This class and its parts are the only ones that know where a value stands in the JSON. A question whose place the
 * publication lacks fails, unless it is a {@code find…}: earlier forms, and public copies, lack some values.
 */
public final class FrozenPublication extends FrozenPart implements FrozenMovementHolder {

    /** The form of documents that this software writes, and the latest that it reads. */
    public static final int FORM = 1;

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String DISCLOSURE = "disclosure";

    private FrozenPublication(JsonNode node) {
        super(node, Place.ROOT);
    }

    /**
     * Reads the bytes of a publication, whose decimals are kept as they stand.
     *
     * @throws IllegalStateException if it has a form that later software wrote
     */
    public static FrozenPublication read(byte[] json) {
        try {
            return of(EXACT.readTree(json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the publication that a JSON is; changes of the JSON are seen. */
    public static FrozenPublication of(JsonNode json) {
        int form = json.path("form").asInt();
        if (form > FORM) {
            throw new IllegalStateException(
                    "A publication has form %d at the most, but this one has form %d: read it with later software"
                            .formatted(FORM, form));
        }
        return new FrozenPublication(json);
    }

    /** Returns a copy of the JSON that may be changed. */
    public JsonNode copy() {
        return node().deepCopy();
    }

    /** Returns the JSON in UTF-8. */
    public byte[] bytes() {
        return written(node());
    }

    static byte[] written(JsonNode json) {
        try {
            return EXACT.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public PublicationId id() {
        return PublicationId.parse(text("id"));
    }

    /** Returns the number under which it is cited, such as {@code 2018-19 P02 v1}. */
    public String number() {
        return text("number");
    }

    /** Returns the code of its period, such as {@code P02}. */
    public String period() {
        return text("period");
    }

    public FrozenProvenance provenance() {
        return part("provenance", FrozenProvenance::new);
    }

    public FrozenDefinition definition() {
        return part("definition", FrozenDefinition::new);
    }

    /** Returns the house style as JSON. */
    public byte[] houseStyle() {
        return written(part("houseStyle", Group::new).node());
    }

    /** Returns the sections of the template, which forms before templates lack. */
    public List<FrozenTemplateSection> templateSections() {
        return part("houseStyle", Group::new)
                .findPart("paper", Group::new)
                .map(paper -> paper.findList("sections", FrozenTemplateSection::new))
                .orElse(List.of());
    }

    /** Returns the smallest count of children that public copies show. */
    public int smallestCount() {
        return part("houseStyle", Group::new).number("smallestCount");
    }

    public FrozenForecast forecast() {
        return part("forecast", FrozenForecast::new);
    }

    /** Returns the children whom the model learned from, by sector, or in all under {@code ALL}. */
    public int learnedFrom(String sector) {
        return list("learnedFrom", Group::new).stream()
                .filter(each -> each.text("sector").equals(sector))
                .mapToInt(each -> each.number("children"))
                .sum();
    }

    public Place learnedFromPlace() {
        return place("learnedFrom");
    }

    public FrozenActivity activity() {
        return part("activity", FrozenActivity::new);
    }

    /** Finds the activity of the year before; there is none where a night of it has no price. */
    public Optional<FrozenActivity> findActivityYearBefore() {
        return findPart("activityYearBefore", FrozenActivity::new);
    }

    /** Returns the activity of the year, and of the year before where it is known. */
    public List<FrozenActivity> activities() {
        return Stream.concat(Stream.of(activity()), findActivityYearBefore().stream())
                .toList();
    }

    public FrozenFunding funding() {
        return part("funding", FrozenFunding::new);
    }

    /** Finds what price, volume and mix have added; there is none where a night of the year before has no price. */
    public Optional<FrozenEffects.OfYear> findYearOnYear() {
        return findPart("yearOnYear", FrozenEffects.OfYear::new);
    }

    public Place yearOnYearPlace() {
        return optionalPlace("yearOnYear");
    }

    @Override
    public Optional<FrozenMovement> findMovement() {
        return findPart("movement", FrozenMovement::new);
    }

    @Override
    public Optional<String> findNoMovement() {
        return findText("noMovement");
    }

    @Override
    public Place noMovementPlace() {
        return optionalPlace("noMovement");
    }

    /** Finds the version of the same period that this one replaces. */
    public Optional<FrozenReplacement> findReplaces() {
        return findPart("replaces", FrozenReplacement::new);
    }

    /** Returns what the publications of the year forecast, this one included. */
    public List<FrozenReport> tracking() {
        return list("tracking", FrozenReport::new);
    }

    public List<FrozenWhatIf> scenarios() {
        return findList("scenarios", FrozenWhatIf::new);
    }

    /** Returns this publication with only those of its what-ifs that stand at these places in their list, from 0. */
    public FrozenPublication withScenarios(Set<Integer> places) {
        var copy = copy();
        var scenarios = copy.path("scenarios");
        for (int index = scenarios.size() - 1; index >= 0; index--) {
            if (!places.contains(index)) {
                ((ArrayNode) scenarios).remove(index);
            }
        }
        return new FrozenPublication(copy);
    }

    /** Finds on how many children the cost rests, which forms before stays were counted, and public copies, lack. */
    public Optional<FrozenLongStays> findLongStays() {
        return findPart("longStays", FrozenLongStays::new);
    }

    public Place longStaysPlace() {
        return optionalPlace("longStays");
    }

    /** Returns the places of all that is computed from the facts on record: what the author wrote is not. */
    public List<Place> computedPlaces() {
        return Stream.concat(
                        Stream.of(
                                        "forecast",
                                        "learnedFrom",
                                        "activity",
                                        "activityYearBefore",
                                        "funding",
                                        "yearOnYear",
                                        "movement",
                                        "replaces",
                                        "scenarios")
                                .map(this::optionalPlace),
                        Stream.concat(
                                findLongStays().map(FrozenLongStays::place).stream(),
                                Stream.of(provenance().dataDigestPlace())))
                .toList();
    }

    /** Says whether this is the public copy. */
    public boolean isPublic() {
        return findText("audience").filter("public"::equals).isPresent();
    }

    public Place audiencePlace() {
        return optionalPlace("audience");
    }

    /** Says whether figures were rounded for the public. */
    public boolean isRounded() {
        return findPart(DISCLOSURE, Group::new)
                .filter(disclosure -> disclosure.has("rounded"))
                .isPresent();
    }

    /** Finds to how many pounds the public sees the outturn of a year whose figures are all withheld. */
    public Optional<BigDecimal> findPublicTotal() {
        return part("houseStyle", Group::new).findFigure("publicTotal").find();
    }

    /** Finds the outturn as it is published where all figures are withheld: rounded to {@link #findPublicTotal}. */
    public Optional<BigDecimal> findRoundedTotal() {
        return findPart(DISCLOSURE, Group::new)
                .map(disclosure -> disclosure.findFigure("outturn"))
                .flatMap(Figure::find);
    }

    /** Returns why figures are withheld from the public; nothing in a copy that withholds none. */
    public List<String> withheldReasons() {
        return findPart(DISCLOSURE, Group::new)
                .map(disclosure -> disclosure.texts("reasons"))
                .orElse(List.of());
    }

    private static final class Group extends FrozenPart {

        Group(JsonNode node, Place place) {
            super(node, place);
        }
    }
}
