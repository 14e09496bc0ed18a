package org.bednight.publication;

import java.util.HashMap;
import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.publication.frozen.PublicationId;

/** Makes the problems with publications. */
final class PublicationProblems {

    private PublicationProblems() {}

    /** The publication was withdrawn before. */
    static Problem alreadyWithdrawn(PublicationFact publication) {
        return Problem.of(
                Kind.CONFLICT,
                "already-withdrawn",
                "%s was withdrawn on %s for this reason, which stands: %s"
                        .formatted(publication.id, publication.withdrawnAt, publication.withdrawnReason),
                Map.of("publication", publication.id));
    }

    /**
     * Returns the problem that a text for the public copy contains the reference of a child or an episode.
     *
     * @param text the property that holds it; the reference is not repeated
     */
    static Problem referenceInPublicText(String text) {
        return Problem.of(
                Kind.INVALID,
                "reference-in-public-text",
                "The text '%s' is marked public, but holds the reference of a child or an episode on record: leave the reference out, or take '%s' out of publicTexts."
                        .formatted(text, text),
                Map.of("text", text));
    }

    /** A scenario that is not valid was given for publication. The problem is that of the scenario, and says which. */
    static Problem unfitScenario(String name, Problem problem) {
        return Problem.of(
                problem.kind(),
                problem.type(),
                "In the scenario '%s': %s".formatted(name, problem.getMessage()),
                members(name, problem));
    }

    private static Map<String, Object> members(String name, Problem problem) {
        var members = new HashMap<>(problem.members());
        members.put("scenario", name);
        return members;
    }

    /** A request names a publication that there is not. */
    static Problem unknownPublication(PublicationId id) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-publication",
                "There is no publication %s: see /api/v1/authorities/%s/publications.".formatted(id, id.authority()),
                Map.of("publication", id.toString()));
    }

    /** A request names a publication that there is not. */
    static Problem unknownPublication(AuthorityCode authority, String what) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-publication",
                "%s has %s: publish one at /api/v1/authorities/%s/publications.".formatted(authority, what, authority),
                Map.of("authority", authority.value()));
    }
}
