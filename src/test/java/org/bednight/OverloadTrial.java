package org.bednight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Too much at once: 50 readers of the largest forecasts, accuracy, pools and papers of a nation, and an import each ten
 * seconds, against the packaged service with little memory. It fails where an answer is neither a success nor a 503 that
 * says when to try again, where an answer is older than the last import that was acknowledged, where the service takes more
 * memory than it should, or where one of its threads has ended.
 *
 * <p>Arguments: the seconds that it lasts, and the heap, such as {@code 256m}. Resident memory is looked at on Linux only.
 */
final class OverloadTrial {

    private static final int READERS = 50;
    private static final long MOST_RESIDENT_BESIDE_THE_HEAP = 400;
    private static final Path NATION = Path.of("src", "test", "resources", "national-synthetic");
    private static final Pattern VERSION = Pattern.compile("\"dataVersion\":(\\d+)");
    private static final String PAPER = "/api/v1/publications/X104-2025-26-P07-v1";

    private static final String POOLED = "/api/v1/accuracy";

    /** Longer than the service takes for any answer: what has none by then will have none. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private static final List<String> READS = List.of(
            "/api/v1/authorities/X104/forecast?financialYear=2025-26&asAt=2025-10-31",
            "/api/v1/authorities/X120/forecast?financialYear=2025-26&asAt=2025-09-30",
            "/api/v1/authorities/X149/forecast?financialYear=2025-26&asAt=2025-08-31",
            "/api/v1/authorities/X066/forecast?financialYear=2025-26&asAt=2025-07-31",
            "/api/v1/authorities/X147/forecast?financialYear=2025-26&asAt=2025-06-30&model=recommended",
            "/api/v1/authorities/X104/accuracy",
            "/api/v1/authorities/X120/accuracy",
            POOLED,
            "/api/v1/pool?authorities=X104,X120,X149,X066,X147&financialYear=2025-26&asAt=2025-10-31",
            PAPER + ".docx",
            PAPER + ".pdf",
            PAPER + ".xlsx");

    private final PackagedService service;
    private final long end;
    private final AtomicLong acknowledged = new AtomicLong();
    private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private long mostResident;

    private OverloadTrial(PackagedService service, long seconds) {
        this.service = service;
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    public static void main(String... arguments) throws Exception {
        var heap = arguments[1];
        var trial = of(Long.parseLong(arguments[0]), heap);
        trial.report(heap);
        if (!trial.listFailures(heap).isEmpty() || !trial.listUntried().isEmpty()) {
            System.exit(1);
        }
    }

    /** Overloads a service of its own for so many seconds. */
    static OverloadTrial of(long seconds, String heap) throws Exception {
        var data = Files.createTempDirectory("overload").resolve("data");
        try (var service = PackagedService.in(data)
                .jvm("-Xmx" + heap)
                .jvm("-XX:+ExitOnOutOfMemoryError")
                .start()) {
            recordNation(service);
            var trial = new OverloadTrial(service, seconds);
            trial.run();
            return trial;
        }
    }

    private static void recordNation(PackagedService service) throws IOException {
        for (var kind : List.of("authorities", "bed-night-prices", "allocations", "remand-episodes")) {
            require(post(service, "/api/v1/" + kind, "text/csv", Files.readString(NATION.resolve(kind + ".csv"))));
        }
        require(post(
                service,
                "/api/v1/authorities/X104/publications",
                "application/json",
                "{\"financialYear\": \"2025-26\", \"asAt\": \"2025-10-31\"}"));
    }

    private static void require(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The nation cannot be recorded: " + answer.body());
        }
    }

    private static HttpResponse<String> post(PackagedService service, String path, String type, String body) {
        return service.send(request(service, path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(PackagedService service, String path) {
        return HttpRequest.newBuilder(URI.create(service.address() + path)).timeout(LONGEST_ANSWER);
    }

    private HttpResponse<String> get(String path) {
        return service.send(request(service, path).build());
    }

    private void run() throws InterruptedException {
        var threads = IntStream.range(0, READERS)
                .mapToObj(reader -> new Thread(() -> read(new SplittableRandom(reader)), "reader-" + reader))
                .toList();
        threads.forEach(Thread::start);
        int imports = 0;
        while (System.nanoTime() < end) {
            importOne(imports++);
            for (int second = 0; second < 10 && System.nanoTime() < end; second++) {
                mostResident = Math.max(mostResident, resident());
                Thread.sleep(1000);
            }
        }
        for (var thread : threads) {
            thread.join();
        }
        checkHealth();
    }

    private void importOne(int number) {
        var row = "authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status\n"
                + "X001,OV%d-1,OV%d-1,YOI,,2025-06-%02d,2025-07-01,,".formatted(number, number, 1 + number % 28);
        try {
            var answer = post(service, "/api/v1/remand-episodes", "text/csv", row);
            count("import", answer.statusCode());
            if (answer.statusCode() == 200) {
                long version = version(answer.body());
                acknowledged.accumulateAndGet(version, Math::max);
            } else {
                check("an import", answer);
            }
        } catch (UncheckedIOException noAnswer) {
            failures.add("an import got no answer: " + noAnswer.getMessage());
        }
    }

    private void read(SplittableRandom random) {
        while (System.nanoTime() < end) {
            var path = READS.get(random.nextInt(READS.size()));
            long least = acknowledged.get();
            try {
                var answer = get(path);
                count(withoutQuery(path), answer.statusCode());
                check(path, answer);
                if (answer.statusCode() == 200 && !mayBeOlder(path) && version(answer.body()) < least) {
                    failures.add("stale: %s answered version %d after %d was acknowledged"
                            .formatted(path, version(answer.body()), least));
                }
                if (answer.statusCode() == 503) {
                    pause();
                }
            } catch (UncheckedIOException noAnswer) {
                failures.add(path + " got no answer: " + noAnswer.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }

    /** A paper is of its own day, and the accuracy over all says of which data version it is. */
    private static boolean mayBeOlder(String path) {
        return path.startsWith(PAPER) || path.equals(POOLED);
    }

    private void check(String what, HttpResponse<String> answer) {
        boolean refused = answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
        if (answer.statusCode() != 200 && !refused) {
            failures.add("%s answered %d: %s".formatted(what, answer.statusCode(), answer.body()));
        }
    }

    private void checkHealth() {
        try {
            var health = get("/q/health");
            if (health.statusCode() != 200 || health.body().contains("ended")) {
                failures.add("health: " + health.body());
            }
            System.out.println(health.body());
        } catch (UncheckedIOException noAnswer) {
            failures.add("The service has no answer any more: " + service.log());
        }
    }

    private static long version(String body) {
        var found = VERSION.matcher(body);
        return found.find() ? Long.parseLong(found.group(1)) : -1;
    }

    private void count(String what, int status) {
        counts.computeIfAbsent(what + " " + status, key -> new AtomicLong()).incrementAndGet();
    }

    private long resident() {
        var status = Path.of("/proc", Long.toString(service.processNumber()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    private void report(String heap) {
        new TreeMap<>(counts).forEach((what, count) -> System.out.println(count + "  " + what));
        System.out.printf(
                "heap %s, resident at most %d MB, data version %d, %d failures%n",
                heap, mostResident, acknowledged.get(), listFailures(heap).size());
        listFailures(heap).stream().limit(20).forEach(System.out::println);
        listUntried().forEach(System.out::println);
    }

    /** Lists what went wrong: an answer, or the memory that was taken. */
    List<String> listFailures(String heap) {
        var all = new ArrayList<>(failures);
        long most = Long.parseLong(heap.replaceAll("\\D", "")) + MOST_RESIDENT_BESIDE_THE_HEAP;
        if (mostResident > most) {
            all.add("%d MB were resident, more than %d MB".formatted(mostResident, most));
        }
        return all;
    }

    /** Lists what the trial says nothing of, since the service did not come to it in the time. */
    List<String> listUntried() {
        var untried = new ArrayList<String>();
        for (var path : READS) {
            if (!counts.containsKey(withoutQuery(path) + " 200")) {
                untried.add(path + " was never answered, so the trial proves nothing of it");
            }
        }
        if (acknowledged.get() == 0) {
            untried.add("No import was acknowledged, so no answer could be stale");
        }
        return untried;
    }

    /** Returns the data version of the last import that was acknowledged; 0 if none was. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Returns how many requests were given what they asked for. */
    long answered() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().endsWith(" 200"))
                .mapToLong(count -> count.getValue().get())
                .sum();
    }

    private static String withoutQuery(String path) {
        return path.replaceAll("\\?.*", "");
    }
}
