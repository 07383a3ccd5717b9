package io.winnow.workspace;

import java.sql.SQLException;

/** The database cannot be opened; the message is the one line a person needs. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseUnavailable(String url, SQLException cause) {
        super(
                "the database "
                        + url.replaceFirst("[?;].*", "")
                        + " cannot be opened ("
                        + firstLine(cause)
                        + "); check WINNOW_DB_URL, WINNOW_DB_USER and WINNOW_DB_PASSWORD",
                cause);
    }

    private static String firstLine(SQLException cause) {
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
