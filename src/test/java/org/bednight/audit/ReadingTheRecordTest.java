package org.bednight.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.audit.AuditedCouncil.API;
import static org.bednight.audit.AuditedCouncil.COUNCIL;
import static org.bednight.audit.AuditedCouncil.OTHER;
import static org.bednight.audit.AuditedCouncil.amira;
import static org.bednight.audit.AuditedCouncil.boris;
import static org.bednight.audit.AuditedCouncil.nadia;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.bednight.capacity.Heap;
import org.bednight.capacity.HeavyWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads the audit record of the served mode, and how. */
@QuarkusTest
@TestProfile(AuditedCouncil.BehindProxy.class)
class ReadingTheRecordTest {

    @Inject
    HeavyWork work;

    private AuditTrail trail;

    @BeforeEach
    void record() throws SQLException {
        AuditedCouncil.record();
        trail = AuditTrail.fromNowOn();
    }

    @Test
    void admins_alone_read_it_and_each_the_rows_of_their_authorities() throws SQLException {
        amira().get(API + "/audit").then().statusCode(403);
        amira().get(API + "/audit.csv").then().statusCode(403);
        amira().get(API + "/audit/check").then().statusCode(403);
        amira().get(API + "/authorities/" + OTHER).then().statusCode(404);
        trail.await("refuse: not seen");

        boris().get(API + "/audit?size=1000")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.authority", everyItem(equalTo(COUNCIL)))
                .body("items.size()", not(equalTo(0)));
        boris().get(API + "/audit?authority=" + OTHER).then().statusCode(404);
        nadia().get(API + "/audit?authority=" + OTHER)
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("refuse: not seen"));
        nadia().get(API + "/audit?action=import prices").then().body("items", hasSize(1));
        boris().get(API + "/audit?action=import prices").then().body("items", hasSize(0));
    }

    @Test
    void it_is_listed_by_who_what_and_when_in_pages() throws SQLException {
        nadia().get(API + "/audit?size=2&page=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("page", equalTo(2))
                .body("items[0].hash", matchesPattern("[0-9a-f]{64}"));
        nadia().get(API + "/audit?who=nadia&action=import")
                .then()
                .body("items.person", everyItem(equalTo("nadia")))
                .body("items.action", everyItem(startsWith("import")))
                .body("items.size()", not(equalTo(0)));
        nadia().get(API + "/audit?to=2020-01-01").then().body("total", equalTo(0));
        nadia().get(API + "/audit?from=2020-01-01&to=2099-12-31").then().body("total", not(equalTo(0)));
        nadia().get(API + "/audit?from=2020").then().statusCode(400);
        nadia().get(API + "/audit?authority=x").then().statusCode(400);
        nadia().get(API + "/audit?page=999999999").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void its_file_holds_what_the_hashes_are_of() throws SQLException {
        var csv = nadia().get(API + "/audit.csv?to=2099-12-31")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        trail.await("export audit record");

        var rows = csv.lines().skip(1).map(line -> line.split(",", -1)).toList();
        assertThat(csv)
                .startsWith(
                        "number,recordedAt,person,identity,action,authority,object,dataVersion,digest,address,hash");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var before = i + 1 < rows.size() ? rows.get(i + 1)[10] : "0".repeat(64);
            var lines = before + "\n" + String.join("\n", List.of(row).subList(0, 10)) + "\n";
            assertThat(DigestUtils.sha256Hex(lines.getBytes(UTF_8))).as(row[0]).isEqualTo(row[10]);
        }
    }

    /** Twelve such files at once filled a heap of 256 MB. */
    @Test
    void its_file_waits_for_memory_while_others_have_all_of_it() {
        assertThat(work.take(Heap.work())).isTrue();
        try {
            nadia().get(API + "/audit.csv?to=2099-12-31")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", not(emptyOrNullString()))
                    .body("type", equalTo("/problems/too-busy"));
        } finally {
            work.giveBack(Heap.work());
        }
        nadia().get(API + "/audit.csv?to=2099-12-31").then().statusCode(200);
    }

    @Test
    void the_check_says_that_it_is_whole_and_finds_a_hash_that_was_kept() {
        String kept = nadia().get(API + "/audit/check")
                .then()
                .statusCode(200)
                .body("whole", equalTo(true))
                .body("finding", startsWith("The record is whole from row 1 to row "))
                .extract()
                .path("lastHash");
        amira().get(API + "/audit").then().statusCode(403);

        nadia().queryParam("hash", kept)
                .get(API + "/audit/check")
                .then()
                .body("whole", equalTo(true))
                .body("finding", containsString("has the hash that was kept"));
        nadia().queryParam("hash", "0".repeat(64))
                .get(API + "/audit/check")
                .then()
                .body("whole", equalTo(false))
                .body("finding", containsString("rows were taken from the end, or all were written anew"));
        nadia().queryParam("hash", kept)
                .queryParam(
                        "after",
                        nadia().queryParam("hash", kept)
                                .get(API + "/audit/check")
                                .<Integer>path("keptAt"))
                .get(API + "/audit/check")
                .then()
                .body("whole", equalTo(true))
                .body("finding", containsString("what it and the rows before it say was not looked at"));
        nadia().get(API + "/audit/check?after=1")
                .then()
                .statusCode(400)
                .body("detail", equalTo("after comes with hash, the one that the row with that number had."));
        nadia().get(API + "/audit/check?after=0&hash=" + kept).then().statusCode(400);
        nadia().queryParam("hash", "abc").get(API + "/audit/check").then().statusCode(400);
    }
}
