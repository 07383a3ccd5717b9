package io.winnow.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code winnow rehearse}: starts the workbench once, opens its first pages and ends. The launcher
 * runs it after a build while the JVM records which classes it loads and which methods are hot, so
 * that later starts begin with both (JEP 483 and 515).
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts once and ends, so that the JVM can record how (the launcher does).",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of("setup", "login");

    private final Consumer<String[]> server;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            required = true,
            description = "A workspace that may be thrown away.")
    private String home = "";

    RehearseCommand(Consumer<String[]> server) {
        this.server = server;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int port = freePort();
        server.accept(new String[] {"--winnow.port=" + port, "--winnow.home=" + home});
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                open(browser, URI.create("http://localhost:" + port + "/" + page));
            }
        }
        return 0;
    }

    private static void open(HttpClient browser, URI page)
            throws IOException, InterruptedException {
        int status =
                browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                        .statusCode();
        if (status >= 400) {
            throw new IOException(page + " answers " + status);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
