package org.bednight.supervision;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Watches the threads of the frameworks without which the service only seems to run; ends the process if one ends. */
@ApplicationScoped
class FrameworkThreads {

    private static final long SECOND = 1000;

    private static final List<String> NEEDED =
            List.of("vert.x-acceptor-thread-", "vert.x-eventloop-thread-", "Transaction Reaper");

    private static final String REPLACEABLE = "Transaction Reaper Worker";

    private final Map<String, Thread> watched = new ConcurrentHashMap<>();
    private @Nullable SupervisedThread watcher;

    void start(@ObservesAsync HttpServerStart started) {
        watcher = SupervisedThread.start("framework-thread-watch", this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        if (watcher != null) {
            watcher.stop(SECOND);
        }
    }

    /** Says of each watched thread whether it is alive. */
    Map<String, Boolean> list() {
        var alive = new TreeMap<String, Boolean>();
        watched.forEach((name, thread) -> alive.put(name, thread.isAlive()));
        return alive;
    }

    private void watch() throws InterruptedException {
        var self = watcher;
        while (self == null || !self.isStopping()) {
            look(findAll());
            if (self == null) {
                Thread.sleep(SECOND);
                self = watcher;
            } else {
                self.pause(SECOND);
            }
        }
    }

    void look(List<Thread> running) {
        running.stream()
                .filter(thread -> isNeeded(thread.getName()))
                .forEach(thread -> watched.putIfAbsent(thread.getName(), thread));
        watched.forEach((name, thread) -> {
            if (!thread.isAlive()) {
                ProcessEnd.now("The thread " + name + " has ended: the service ends. Start it again.");
            }
        });
    }

    private static boolean isNeeded(String name) {
        return NEEDED.stream().anyMatch(name::startsWith) && !name.startsWith(REPLACEABLE);
    }

    private static List<Thread> findAll() {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        var threads = new Thread[group.activeCount() + 100];
        int found = group.enumerate(threads);
        return Arrays.asList(threads).subList(0, found);
    }
}
