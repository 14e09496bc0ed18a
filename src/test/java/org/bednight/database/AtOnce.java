package org.bednight.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Requests that are sent at the same time. */
public final class AtOnce {

    private static final int ATTEMPTS = 600;
    private static final int PAUSE = 50;

    private AtOnce() {}

    /** Lets all requests go at the same moment, and returns how they were answered. */
    public static <T> List<T> start(List<Callable<T>> requests) throws Exception {
        var senders = Executors.newFixedThreadPool(requests.size());
        var start = new CountDownLatch(1);
        try {
            var sent = requests.stream()
                    .map(request -> senders.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            start.countDown();
            return answers(sent);
        } finally {
            senders.shutdownNow();
        }
    }

    private static <T> List<T> answers(List<Future<T>> sent) throws Exception {
        var answers = new ArrayList<T>();
        for (var each : sent) {
            answers.add(each.get(1, TimeUnit.MINUTES));
        }
        return answers;
    }

    /** Holds what the statement locks until each request waits for it, and returns how they were answered. */
    public static <T> List<T> send(String lock, List<Callable<T>> requests) throws Exception {
        var senders = Executors.newFixedThreadPool(requests.size());
        try (var holder = TestDatabase.connectAsOwner();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(lock);
            var sent = requests.stream().map(senders::submit).toList();
            awaitWaiting(holder, requests.size());
            holder.commit();
            return answers(sent);
        } finally {
            senders.shutdownNow();
        }
    }

    private static void awaitWaiting(Connection connection, int expected) throws Exception {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (waiting(connection) >= expected) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new AssertionError("Of %d requests, %d came to wait".formatted(expected, waiting(connection)));
    }

    private static int waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(distinct pid) from pg_locks where not granted")) {
            row.next();
            return row.getInt(1);
        }
    }
}
