package org.bednight.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import org.bednight.security.SignedIn;

/** Writes a call of the API for the command line, as whoever sees the page can send it from where they see it. */
@Singleton
class CurlCall {

    private final ObjectMapper json;
    private final SignedIn signedIn;

    CurlCall(ObjectMapper json, SignedIn signedIn) {
        this.json = json;
        this.signedIn = signedIn;
    }

    /**
     * Returns the call that posts {@code body} as JSON; where people sign in, with an access token from the environment.
     *
     * @param service where the service was asked for the page
     * @param address with its query, from the root of the service
     */
    String post(URI service, String address, Object body) {
        try {
            var token = signedIn.isServed() ? "-H \"Authorization: Bearer $BEDNIGHT_TOKEN\" " : "";
            return "curl -H 'Content-Type: application/json' %s%s -d %s"
                    .formatted(
                            token, quoted(service.resolve(address).toString()), quoted(json.writeValueAsString(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns a text in single quotes, as a shell reads it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
