package io.winnow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The machine's own Chromium, headless, with one page of 1280 × 800. */
final class Chromium implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");

    private final Process process;
    private final DevTools page;

    private Chromium(Process process, DevTools page) {
        this.process = process;
        this.page = page;
    }

    /** The executable, if there is one on the path. */
    static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder ->
                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param profile an empty folder
     */
    static Chromium start(Path executable, Path profile) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                executable.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--window-size=1280,800",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new Chromium(process, new DevTools(pageOf(host(process))));
    }

    DevTools page() {
        return page;
    }

    @Override
    public void close() {
        page.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static String host(Process process) throws IOException {
        BufferedReader errors = process.errorReader();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread.ofVirtual().start(() -> drain(errors));
                return listening.group(1);
            }
        }
        throw new IOException("Chromium has ended without listening");
    }

    /** A browser whose complaints nobody reads would stop at a full pipe. */
    private static void drain(BufferedReader errors) {
        try {
            errors.transferTo(Writer.nullWriter());
        } catch (IOException gone) {
            // The browser has ended, and with it what it had to say.
        }
    }

    private static URI pageOf(String host) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest list =
                    HttpRequest.newBuilder(URI.create("http://" + host + "/json/list")).build();
            String targets = client.send(list, BodyHandlers.ofString()).body();
            for (JsonNode target : List.copyOf(JsonMapper.shared().readTree(targets).values())) {
                if (target.path("type").asString("").equals("page")) {
                    return URI.create(target.get("webSocketDebuggerUrl").asString());
                }
            }
        }
        throw new IOException("Chromium shows no page");
    }
}
