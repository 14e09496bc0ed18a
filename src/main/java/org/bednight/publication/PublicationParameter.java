package org.bednight.publication;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bednight.problem.Problem;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.security.AuthorityParameter;

/** The parameters that name a publication, whose name begins with the code of its authority. */
@Singleton
class PublicationParameter implements AuthorityParameter {

    @Override
    public Set<String> names() {
        return Set.of("id", "against");
    }

    @Override
    public Optional<Problem> findHidden(String value, Predicate<String> sees) {
        try {
            var id = PublicationId.parse(value);
            return sees.test(id.authority().value())
                    ? Optional.empty()
                    : Optional.of(PublicationProblems.unknownPublication(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
