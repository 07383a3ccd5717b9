package io.winnow.workspace;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set, by environment variable, argument or configuration file.
 *
 * <table>
 * <caption>Settings</caption>
 * <tr><th>property</th><th>environment</th><th>default</th></tr>
 * <tr><td>winnow.port</td><td>WINNOW_PORT</td><td>8080</td></tr>
 * <tr><td>winnow.home</td><td>WINNOW_HOME</td><td>data/workspace beside the checkout or the jar</td></tr>
 * <tr><td>winnow.db.url</td><td>WINNOW_DB_URL</td><td>H2 files in the home</td></tr>
 * <tr><td>winnow.db.user</td><td>WINNOW_DB_USER</td><td>none</td></tr>
 * <tr><td>winnow.db.password</td><td>WINNOW_DB_PASSWORD</td><td>none</td></tr>
 * <tr><td>winnow.upload-limit</td><td>WINNOW_UPLOAD_LIMIT</td><td>2GB a file</td></tr>
 * <tr><td>winnow.session-timeout</td><td>WINNOW_SESSION_TIMEOUT</td><td>8h without any request</td></tr>
 * <tr><td>winnow.forwarded-headers</td><td>WINNOW_FORWARDED_HEADERS</td><td>none</td></tr>
 * </table>
 *
 * @param port the port to serve on
 * @param home the workspace folder; blank for the default
 * @param db the database
 * @param uploadLimit the largest file a browser may send
 * @param sessionTimeout how long a silent browser stays signed in
 */
@ConfigurationProperties("winnow")
public record WinnowSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("") String home,
        @DefaultValue Database db,
        @DefaultValue("2GB") DataSize uploadLimit,
        @DefaultValue("8h") Duration sessionTimeout) {

    /**
     * @param url a JDBC URL of PostgreSQL or H2; blank for H2 files in the home
     * @param user the database user; blank for none
     * @param password the database password; blank for none
     */
    public record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {}
}
