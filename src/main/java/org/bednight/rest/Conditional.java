package org.bednight.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers 304 where the caller holds the answer already, without computing it. */
@Singleton
public class Conditional {

    private static final int BYTES = 16;

    private static final String REVALIDATE = "no-cache, private";

    private final String softwareVersion;

    Conditional(@ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
        this.softwareVersion = softwareVersion;
    }

    /**
     * Answers with what {@code answer} computes, or that it is unchanged.
     *
     * @param identity a text that is the same only for the same answer by the same software
     */
    public Response answer(Request request, String identity, Supplier<?> answer) {
        var tag = new EntityTag(digest(identity + " " + softwareVersion));
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(answer.get()) : unchanged;
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, REVALIDATE).build();
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
