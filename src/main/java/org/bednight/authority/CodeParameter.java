package org.bednight.authority;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bednight.problem.Problem;
import org.bednight.security.AuthorityParameter;

/** The parameters that name authorities by their codes, one or several with commas between. */
@Singleton
class CodeParameter implements AuthorityParameter {

    @Override
    public Set<String> names() {
        return Set.of("code", "authority", "authorities");
    }

    @Override
    public Optional<Problem> findHidden(String value, Predicate<String> sees) {
        return Arrays.stream(value.split(",", -1))
                .flatMap(CodeParameter::read)
                .filter(code -> !sees.test(code.value()))
                .findFirst()
                .map(AuthorityProblems::unknownAuthority);
    }

    private static Stream<AuthorityCode> read(String text) {
        try {
            return Stream.of(AuthorityCode.parse(text.strip()));
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }
}
