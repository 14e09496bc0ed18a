package org.bednight.security.rows;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bednight.security.CurrentUser;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whose rows are seen in this thread: those of the caller's authorities, or all where a {@link Crossing} is under way. */
@Singleton
public class RowView {

    private static final Logger LOG = Logger.getLogger(RowView.class);

    private static final String ALL = "*";
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{3,8}");

    private static final String STATE = """
            select set_config('bednight.authorities', ?, true), set_config('bednight.person', ?, true),
                set_config('bednight.identity', ?, true)
            """;

    private static final ThreadLocal<@Nullable Crossing> CROSSING = new ThreadLocal<>();

    private final CurrentUser user;

    RowView(CurrentUser user) {
        this.user = user;
    }

    /** Says whether what belongs to the authority with this code is seen. */
    public boolean sees(String code) {
        return isCrossing() || user.sees(code);
    }

    boolean isWhole() {
        return isCrossing() || user.authorities().isAll();
    }

    static boolean isCrossing() {
        return CROSSING.get() != null;
    }

    static void begin(Crossing crossing) {
        CROSSING.set(crossing);
    }

    static void end() {
        CROSSING.remove();
    }

    /** States to the database whose rows are seen up to the end of the transaction. */
    void stateTo(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(STATE)) {
            statement.setString(1, authorities());
            statement.setString(2, isCrossing() ? "" : user.name());
            statement.setString(3, isCrossing() ? "" : user.identity());
            statement.execute();
        }
    }

    /** Notes that {@link #stateTo} failed, and so will what follows in the transaction. */
    static void noteUntold(SQLException failure) {
        LOG.debugf("The service could not tell the database whose rows to show: SQLSTATE %s", failure.getSQLState());
    }

    /** A text that is no code can stand for none, and above all not for several. */
    private String authorities() {
        return isWhole()
                ? ALL
                : user.authorities().codes().stream()
                        .filter(code -> CODE.matcher(code).matches())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
