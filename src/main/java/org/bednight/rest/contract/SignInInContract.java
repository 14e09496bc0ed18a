package org.bednight.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** States how a program shows who asks. None of it is needed in local mode, nor where a browser is signed in. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SignInInContract implements OASFilter {

    private static final String BEARER = "token";
    private static final String BASIC = "tokenAsPassword";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().addSecurityScheme(BEARER, scheme("bearer", """
                        In the served mode: an access token, made on the page "Access for spreadsheets", or a token of the identity \
                        provider. Not needed in local mode, nor in a browser that is signed in."""));
        contract.getComponents()
                .addSecurityScheme(
                        BASIC,
                        scheme(
                                "basic",
                                "The same for spreadsheets: any user name, and an access token as" + " the password."));
        contract.addSecurityRequirement(OASFactory.createSecurityRequirement());
        contract.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        contract.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BASIC));
    }

    private static SecurityScheme scheme(String name, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(name)
                .description(description);
    }
}
