package org.bednight.extract;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bednight.ledger.Facts;

/** Uploads of files for tests over HTTP. */
final class ExtractUploads {

    private static final Path SAMPLES = Path.of("forecasts/extracts");

    private ExtractUploads() {}

    /** A file of an upload. */
    static final class Part {

        private final String name;
        private final byte[] bytes;

        Part(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes.clone();
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        static Part of(String name, String text) {
            return new Part(name, text.getBytes(UTF_8));
        }

        static Part sample(String name) {
            try {
                return new Part(name, Files.readAllBytes(SAMPLES.resolve(name)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Returns the text of a sample. */
    static String text(String sample) {
        return new String(Part.sample(sample).bytes(), UTF_8);
    }

    /** Returns a file of episodes with these rows, without the columns CIN, PLACE_PROVIDER, REASON_PLACE_CHANGE, HOME_POST. */
    static Part episodes(String name, String... rows) {
        return Part.of(name, "CHILD,DECOM,RNE,LS,PLACE,DEC,REC,PL_POST,URN\n" + String.join("\n", rows) + "\n");
    }

    /** Asks for a mapping of a file of the authority X001. */
    static ValidatableResponse inspect(Part part) {
        return given().multiPart("file", part.name(), part.bytes(), "application/octet-stream")
                .when()
                .post(Facts.API + "/authorities/X001/extracts/inspect")
                .then();
    }

    /** Uploads to the authority X001. */
    static ValidatableResponse upload(String query, Part... parts) {
        var request = given();
        for (var part : parts) {
            request.multiPart("file", part.name(), part.bytes(), "text/csv");
        }
        return request.when()
                .post(Facts.API + "/authorities/X001/extracts" + query)
                .then();
    }
}
