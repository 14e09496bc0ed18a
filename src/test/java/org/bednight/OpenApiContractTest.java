package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiContractTest {

    /** Where the change is meant, copy the generated file over the contract, and commit both together. */
    @Test
    void the_service_offers_what_the_contract_says() {
        assertThat(Path.of("target/openapi/openapi.yaml")).hasSameTextualContentAs(Path.of("openapi/openapi.yaml"));
    }
}
