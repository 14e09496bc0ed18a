package org.bednight.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of the audit record. */
@Schema(description = "A row of the audit record: who did what, when, with which file and from where")
public record AuditRow(
        @Schema(description = "Rows are numbered from 1 without a gap", examples = "1")
        long number,

        @Schema(description = "When, in UTC, by the clock of the database")
        Instant recordedAt,

        @Schema(
                description = "Who, by name, and by which access token if by one; local where nobody signs in",
                examples = "amira (token Monthly workbook)")
        String person,

        @Schema(description = "Who, to the identity provider: its address and the subject; null where nobody signs in")
        @Nullable
        String identity,

        @Schema(examples = "import remand episodes") String action,

        @Schema(
                description = "Code of the authority that it concerns; null if it is none or many",
                examples = "E08000025")
        @Nullable
        String authority,

        @Schema(
                description =
                        "What it was done to: a publication, a price, the year of an allocation, an access token or an"
                                + " operation, never a child; null for none",
                examples = "E08000025-2018-19-P02-v1")
        @Nullable
        String object,

        @Schema(description = "The data version that a change of facts made; null for all else", examples = "7")
        @Nullable
        Long dataVersion,

        @Schema(description = "SHA-256 of the file that was imported; null where there was none") @Nullable
        String digest,

        @Schema(description = "From which address; null for what the service did itself", examples = "127.0.0.1")
        @Nullable
        String address,

        @Schema(description = "SHA-256 of the hash of the row before and of all that this row says")
        String hash) {

    /** What stands in place of the hash of a row before the first. */
    static final String NONE_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Returns the instant as it goes into the hash, to the microsecond. */
    String moment() {
        return MICROSECONDS.format(recordedAt);
    }

    /** Works out the hash that this row has to have after one that has the hash {@code before}. */
    String hashAfter(String before) {
        var lines = Stream.of(
                        before,
                        number,
                        moment(),
                        person,
                        identity,
                        action,
                        authority,
                        object,
                        dataVersion,
                        digest,
                        address)
                .map(value -> Objects.toString(value, "") + "\n")
                .collect(Collectors.joining());
        return DigestUtils.sha256Hex(lines.getBytes(StandardCharsets.UTF_8));
    }
}
