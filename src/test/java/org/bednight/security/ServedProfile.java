package org.bednight.security;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The served mode, with the identity provider of the tests. */
public class ServedProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "bednight.served",
                "true",
                "bednight.sign-in.issuer",
                TestProvider.issuer(),
                "bednight.sign-in.client",
                TestProvider.CLIENT,
                "bednight.sign-in.secret",
                TestProvider.SECRET);
    }
}
