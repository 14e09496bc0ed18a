package org.bednight.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.PackagedService;

/**
 * 200 people of 174 councils read at once, while an import comes each five seconds, of the packaged service in the served mode
 * and, in turns, of one in local mode. It fails where an answer is neither a success nor a 503 that says when to try again,
 * where somebody is shown another council, or where one data version has two answers. Printed is what sign-in and the locks
 * of the database cost: requests a second, and processor time per request, of one mode beside the other.
 *
 * <p>Until its code is compiled a service doubles from turn to turn what it answers, so that the first turns compare little but
 * how far that has come. As many turns as are counted come before, and the modes take it in turns to be first.
 *
 * <p>Arguments: the seconds of each turn, the heap, such as {@code 768m}, and the turns of each mode that count.
 */
final class ServedTrial {

    private static final int READERS = 200;
    private static final int COUNCILS = 174;
    private static final int SECONDS_BETWEEN_IMPORTS = 5;
    private static final Path NATION = Path.of("src", "test", "resources", "national-synthetic");
    private static final Pattern VERSION = Pattern.compile("\"dataVersion\":(\\d+)");
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger imports = new AtomicInteger();

    private ServedTrial() {}

    public static void main(String... arguments) throws Exception {
        var failures =
                new ServedTrial().compare(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[0]), arguments[1]);
        failures.stream().limit(20).forEach(System.out::println);
        System.out.println(failures.size() + " failures");
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    /** Returns what went wrong in one turn of the served mode. */
    static List<String> served(int seconds, String heap) throws Exception {
        var trial = new ServedTrial();
        var folder = Files.createTempDirectory("served");
        try (var service = trial.start(folder, heap, true)) {
            trial.turn(new Side(service, true), seconds);
        }
        return List.copyOf(trial.failures);
    }

    private List<String> compare(int turns, int seconds, String heap) throws Exception {
        var folder = Files.createTempDirectory("served");
        try (var open = start(folder.resolve("open"), heap, false);
                var served = start(folder.resolve("served"), heap, true)) {
            var sides = List.of(new Side(open, false), new Side(served, true));
            for (int turn = -turns; turn < turns; turn++) {
                boolean counts = turn >= 0;
                for (int place = 0; place < sides.size(); place++) {
                    var side = sides.get(Math.floorMod(turn + place, sides.size()));
                    var done = turn(side, seconds);
                    System.out.printf(
                            Locale.ROOT,
                            "%-12s %7.1f answers a second%s%n",
                            side.name(),
                            done.perSecond(),
                            counts ? "" : ", not counted");
                    if (counts) {
                        side.turns().add(done);
                    }
                }
            }
            print(sides.get(0), sides.get(1));
        }
        return List.copyOf(failures);
    }

    /** What was done in one turn. */
    private record Turn(double perSecond, double processorMillis) {}

    /** One of the two services. */
    private record Side(PackagedService service, boolean served, List<Turn> turns) {

        Side(PackagedService service, boolean served) {
            this(service, served, new ArrayList<>());
        }

        String name() {
            return served ? "served mode" : "local mode";
        }

        HttpRequest.Builder request(String path, String person, List<String> roles, List<String> authorities) {
            var request =
                    HttpRequest.newBuilder(URI.create(service.address() + path)).timeout(LONGEST_ANSWER);
            return served ? request.header("Authorization", "Bearer " + token(person, roles, authorities)) : request;
        }

        private static String token(String person, List<String> roles, List<String> authorities) {
            return TOKENS.computeIfAbsent(
                    person, name -> TestProvider.sign(TestProvider.claims(name, roles, authorities)));
        }

        double median(java.util.function.ToDoubleFunction<Turn> figure) {
            var sorted = turns.stream().mapToDouble(figure).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        /** Returns the processor time that the service and its database have taken, in milliseconds. */
        double processorMillis() {
            var process = ProcessHandle.of(service.processNumber()).orElseThrow();
            return Stream.concat(Stream.of(process), process.descendants())
                    .flatMap(each -> each.info().totalCpuDuration().stream())
                    .mapToDouble(Duration::toMillis)
                    .sum();
        }
    }

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private PackagedService start(Path folder, String heap, boolean served) throws Exception {
        var builder = PackagedService.in(Files.createDirectories(folder).resolve("data"))
                .jvm("-Xmx" + heap);
        if (served) {
            new ServedProfile().getConfigOverrides().forEach((name, value) -> builder.with(variable(name), value));
        }
        var service = builder.with("BEDNIGHT_LIMITS_REQUESTS", "0").start();
        var side = new Side(service, served);
        for (var kind : List.of("authorities", "bed-night-prices", "allocations", "remand-episodes")) {
            var answer = post(side, kind, Files.readString(NATION.resolve(kind + ".csv")));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The nation cannot be recorded: " + answer.body());
            }
        }
        return service;
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private HttpResponse<String> post(Side side, String kind, String file) throws Exception {
        return send(side.request("/api/v1/" + kind, "nadia", TestCouncils.EVERY_ROLE, List.of("*"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private Turn turn(Side side, int seconds) throws Exception {
        answers.clear();
        var answered = new AtomicLong();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        double processor = side.processorMillis();
        var threads = IntStream.range(0, READERS)
                .mapToObj(reader -> new Thread(() -> read(side, reader, end, answered), "reader-" + reader))
                .toList();
        threads.forEach(Thread::start);
        while (System.nanoTime() < end) {
            importOne(side);
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_IMPORTS);
        }
        for (var thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - start) / 1e9;
        return new Turn(answered.get() / took, (side.processorMillis() - processor) / answered.get());
    }

    private void importOne(Side side) throws Exception {
        int number = imports.incrementAndGet();
        var answer = post(side, "remand-episodes", """
                authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status
                X001,SV%d-1,SV%d-1,YOI,,2025-06-%02d,2025-07-01,,
                """.formatted(number, number, 1 + number % 28));
        check("an import", answer);
    }

    private void read(Side side, int reader, long end, AtomicLong answered) {
        var code = "X%03d".formatted(1 + reader % COUNCILS);
        var paths = List.of(
                "/api/v1/authorities/%s/forecast?financialYear=2025-26&asAt=2025-10-31".formatted(code),
                "/api/v1/authorities",
                "/api/v1/authorities/%s/allocations?financialYear=2025-26".formatted(code),
                "/authorities/%s?asAt=2025-10-31".formatted(code));
        try {
            for (int turn = reader; System.nanoTime() < end; turn++) {
                var path = paths.get(turn % paths.size());
                var answer = send(side.request(path, "reader " + reader, List.of("viewer"), List.of(code)));
                check(path, answer);
                if (answer.statusCode() == 200) {
                    answered.incrementAndGet();
                    checkContent(side, path, code, answer.body());
                } else {
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (IOException | InterruptedException noAnswer) {
            failures.add("no answer: " + noAnswer);
        } catch (Exception fault) {
            failures.add("fault: " + fault);
        }
    }

    private void check(String what, HttpResponse<String> answer) {
        boolean refused = answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
        if (answer.statusCode() != 200 && !refused) {
            failures.add("%s answered %d: %s".formatted(what, answer.statusCode(), answer.body()));
        }
    }

    /** Each data version has one answer, and nobody who signed in is shown another council. */
    private void checkContent(Side side, String path, String code, String body) {
        var version = VERSION.matcher(body);
        if (version.find()) {
            var before = answers.putIfAbsent(path + " " + version.group(1), body);
            if (before != null && !before.equals(body)) {
                failures.add("version %s has two answers: %s".formatted(version.group(1), path));
            }
        }
        if (side.served()
                && path.equals("/api/v1/authorities")
                && !body.matches("(?s)[^X]*X" + code.substring(1) + "[^X]*")) {
            failures.add("%s was shown %s".formatted(code, body));
        }
    }

    private static void print(Side open, Side served) {
        for (var side : List.of(open, served)) {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %7.1f answers a second, %6.2f ms of processor time each (medians of %d turns)%n",
                    side.name(),
                    side.median(Turn::perSecond),
                    side.median(Turn::processorMillis),
                    side.turns().size());
        }
        System.out.printf(
                Locale.ROOT,
                "served beside local: %.1f %% of the answers a second, %.1f %% of the processor time%n",
                100 * served.median(Turn::perSecond) / open.median(Turn::perSecond),
                100 * served.median(Turn::processorMillis) / open.median(Turn::processorMillis));
    }
}
