package org.bednight.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A body in parts, cut and shaken, is read or refused; it never fails the service. */
@QuarkusTest
class AnyPartsTest {

    private static final List<String> PIECES = List.of(
            "--x",
            "--x--",
            "\r\n",
            "\r\n\r\n",
            "\n",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n",
            "Content-Disposition: form-data; name=\"file\"\r\n",
            "Content-Disposition: form-data\r\n",
            "Content-Disposition: ;;;\r\n",
            "Content-Type: text/csv; charset=none\r\n",
            "Content-Type: \r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "CHILD,DECOM,LS,PLACE,DEC\r\n1001,01/05/2024,J1,R5,\r\n",
            "=3D=",
            "\u0000\u00FF",
            "y".repeat(3000));

    private static final List<String> TYPES = List.of(
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=\"x\"",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "x".repeat(200),
            "multipart/form-data; boundary=x; charset=none");

    private static final List<String> ADDRESSES =
            List.of("api/v1/authorities/X001/extracts?dryRun=true", "data/upload/prices");

    @Inject
    Facts facts;

    @BeforeEach
    void startFromAnAuthority() {
        facts.clear().authorities("X001");
    }

    @Test
    void no_body_in_parts_fails_the_service() throws IOException, InterruptedException {
        var random = new SplittableRandom(2026);
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int attempt = 0; attempt < 300; attempt++) {
            var body = IntStream.rangeClosed(0, random.nextInt(8))
                    .mapToObj(piece -> AnyInput.pick(PIECES, random))
                    .collect(Collectors.joining());
            var type = AnyInput.pick(TYPES, random);
            var request = HttpRequest.newBuilder(URI.create("%s:%d/%s"
                            .formatted(RestAssured.baseURI, RestAssured.port, AnyInput.pick(ADDRESSES, random))))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1)))
                    .build();

            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode())
                    .as("%s: %s%n%s", type, body, answer.body())
                    .isLessThan(500);
        }
    }
}
