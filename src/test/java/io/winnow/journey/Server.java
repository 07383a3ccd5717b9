package io.winnow.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, on a free port and a home of its own. */
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    /** A record of the log above INFO: its time, then its level. */
    private static final Pattern COMPLAINT = Pattern.compile("^\\S+Z +(WARN|ERROR) ");

    private static final Pattern GONE =
            Pattern.compile(
                    "SessionIdGeneratorBase +: Creation of SecureRandom instance|: Failed to cancel resource: |: AtmosphereResponse for \\S+ has been closed$"
                            + "|PushAtmosphereHandler +: Exception in push connection$");

    private final Path home;
    private final Path log;
    private final int port;
    private Process process;
    private volatile boolean killed;

    private Server(Path home, Path log, int port) {
        this.home = home;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it and waits for its first page.
     *
     * @param home where it keeps its state
     */
    static Server on(Path home) throws IOException, InterruptedException {
        Path log = Path.of("target", "journey-" + home.getFileName() + ".log").toAbsolutePath();
        Server server = new Server(home, log, freePort());
        server.start();
        return server;
    }

    /** Starts it again after {@link #kill}. */
    void start() throws IOException, InterruptedException {
        killed = false;
        process =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        long until = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IllegalStateException("Winnow does not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    /** Whether it was killed and not started since. */
    boolean isKilled() {
        return killed;
    }

    URI page(String path) {
        return URI.create("http://localhost:" + port + "/" + path);
    }

    /**
     * The warnings and errors of its console. Left out is what the push library says of a
     * connection that the browser's closing has just taken away: it still writes to it, and loses
     * nothing by it. And what Tomcat says of a machine that is busy.
     */
    List<String> complaints() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .filter(line -> !GONE.matcher(line).find())
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(required("winnow.flags").split(" ")));
        command.addAll(List.of("-Xmx2g", "-jar", required("winnow.jar"), "serve"));
        command.add("--winnow.port=" + port);
        command.add("--winnow.home=" + home);
        command.add("--winnow.data=" + Path.of("data").toAbsolutePath());
        return command;
    }

    private boolean answers() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ask =
                    HttpRequest.newBuilder(page("actuator/health"))
                            .timeout(Duration.ofSeconds(20))
                            .build();
            return client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "The journeys run on the packaged application: ./mvnw verify");
        }
        return value;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
