package org.bednight.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.exchange.KeyText;
import org.bednight.publication.template.PaperTemplate;
import org.bednight.publication.template.StandingText;
import org.bednight.remand.episode.RemandHistory;
import org.jspecify.annotations.Nullable;

/** The texts of a definition that the public is to see, and whether one of them names a child or an episode. */
final class PublicTexts {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\-_/.]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int DIGITS_OF_A_NUMBER = 4;
    private static final String TEMPLATE = "paper";

    private final Definition definition;
    private final PaperTemplate template;

    PublicTexts(Definition definition, PaperTemplate template) {
        this.definition = definition;
        this.template = template;
    }

    /**
     * Refuses a text for the public that holds a reference on record. A number of up to four digits is taken for a number.
     *
     * @throws org.bednight.problem.Problem if there is one
     */
    void refuseReferences(RemandHistory history) {
        var references = history.episodes().stream()
                .flatMap(episode -> Stream.of(episode.reference(), episode.child()))
                .map(reference -> KeyText.near(reference.value()))
                .filter(PublicTexts::isMoreThanANumber)
                .collect(Collectors.toUnmodifiableSet());
        for (var name : Objects.requireNonNull(definition.publicTexts())) {
            if (listTexts(name).stream().anyMatch(text -> holds(text, references))) {
                throw PublicationProblems.referenceInPublicText(name);
            }
        }
        if (listOfTemplate().anyMatch(text -> holds(text, references))) {
            throw PublicationProblems.referenceInPublicText(TEMPLATE);
        }
    }

    private Stream<String> listOfTemplate() {
        return template.order(false).stream()
                .filter(section -> Boolean.TRUE.equals(section.inPublic()))
                .flatMap(section -> Stream.concat(
                        section.findHeading().stream(), section.findText().map(StandingText::markdown).stream()));
    }

    private static boolean isMoreThanANumber(String reference) {
        return LETTER.matcher(reference).find() || reference.length() > DIGITS_OF_A_NUMBER;
    }

    private static boolean holds(String text, Set<String> references) {
        return BETWEEN_WORDS.splitAsStream(KeyText.of(text)).map(KeyText::near).anyMatch(references::contains);
    }

    private List<String> listTexts(String name) {
        return switch (name) {
            case "purpose" -> listOf(definition.purpose());
            case "recommendation" -> listOf(definition.recommendation());
            case "preparedBy" -> listOf(definition.preparedBy());
            case "lessons" -> listOf(definition.lessons());
            case "reserve" ->
                listOf(
                        definition.reserve() == null
                                ? null
                                : definition.reserve().name());
            case "implications" -> listOfImplications();
            case "notes" -> Objects.requireNonNull(definition.notes());
            case "commentary" ->
                Objects.requireNonNull(definition.commentary()).stream()
                        .map(Definition.Comment::text)
                        .toList();
            case "mitigations" ->
                Objects.requireNonNull(definition.mitigations()).stream()
                        .flatMap(mitigation -> Stream.of(mitigation.what(), mitigation.owner()))
                        .toList();
            default -> listOfScenarios();
        };
    }

    private static List<String> listOf(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private List<String> listOfImplications() {
        var implications = definition.implications();
        return implications == null
                ? List.of()
                : Stream.of(implications.finance(), implications.legal(), implications.equality())
                        .filter(Objects::nonNull)
                        .toList();
    }

    private List<String> listOfScenarios() {
        var texts = new ArrayList<String>();
        for (var scenario : definition.whatIfs()) {
            texts.add(scenario.name());
            scenario.adjustments().stream()
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .forEach(texts::add);
        }
        return texts;
    }
}
