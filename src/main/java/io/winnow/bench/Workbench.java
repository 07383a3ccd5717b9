package io.winnow.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A serving process. */
final class Workbench implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;
    private static final Pattern FAST_CLOCK =
            Pattern.compile("fast clock of project (\\d+): (\\d+) samples in ([0-9.]+) ms,");

    private final Process process;
    private final Path log;
    private final int port;
    private final double startSeconds;

    private Workbench(Process process, Path log, int port, double startSeconds) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /** Starts one on {@code home} and waits for its first page. */
    static Workbench on(Path home) throws IOException, InterruptedException {
        int port = freePort();
        Path log = home.resolve("bench-server.log");
        long began = System.nanoTime();
        Process process =
                Program.with(
                                "2g",
                                List.of(
                                        "serve",
                                        "--winnow.port=" + port,
                                        "--winnow.home=" + home,
                                        "--winnow.sample-project=false",
                                        "--logging.level.io.winnow.round.FastClock=DEBUG"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        while (!shows(port)) {
            double waited = (System.nanoTime() - began) / 1e9;
            if (!process.isAlive() || waited > PATIENCE_SECONDS) {
                process.destroyForcibly();
                throw new IOException("The server does not start: " + Files.readString(log));
            }
            Thread.sleep(20);
        }
        return new Workbench(process, log, port, (System.nanoTime() - began) / 1e9);
    }

    /** From the start of the process to the first page. */
    double startSeconds() {
        return startSeconds;
    }

    String page(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** The runs of the fast clock so far on pools of {@code size} samples. */
    Durations fastClock(int size) throws IOException {
        return new Durations(
                FAST_CLOCK
                        .matcher(Files.readString(log))
                        .results()
                        .filter(run -> Integer.parseInt(run.group(2)) == size)
                        .map((MatchResult run) -> run.group(3))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean shows(int port) throws InterruptedException {
        URI first = URI.create("http://localhost:" + port + "/setup");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(first).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
