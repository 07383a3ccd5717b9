package io.winnow.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of a browser, over the Chrome DevTools Protocol. */
final class DevTools implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    /** Connects to the page at {@code address}. */
    DevTools(URI address) {
        socket = client.newWebSocketBuilder().buildAsync(address, new Listener()).join();
    }

    void open(String url) throws IOException, InterruptedException {
        call("Page.navigate", Map.of("url", url));
    }

    /** Waits until the JavaScript {@code condition} holds. */
    void await(String condition, long seconds) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!evaluate("!!(" + condition + ")").asBoolean(false)) {
            if (System.nanoTime() > until) {
                throw new IOException("waited " + seconds + " s in vain for " + condition);
            }
            Thread.sleep(50);
        }
    }

    /** The value of a JavaScript expression. */
    JsonNode evaluate(String expression) throws IOException, InterruptedException {
        JsonNode reply =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        return reply.path("result").path("value");
    }

    /** Types into whatever has the focus. */
    void type(String text) throws IOException, InterruptedException {
        call("Input.insertText", Map.of("text", text));
    }

    /** Presses and releases a key, as the keyboard does. */
    void press(String key) throws IOException, InterruptedException {
        String text = key.equals("Enter") ? "\r" : key;
        int code = key.equals("Enter") ? 13 : key.charAt(0);
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "text", text, "windowsVirtualKeyCode", code));
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    private JsonNode call(String method, Map<String, Object> parameters)
            throws IOException, InterruptedException {
        int id = count.incrementAndGet();
        CompletableFuture<JsonNode> reply = new CompletableFuture<>();
        asked.put(id, reply);
        socket.sendText(
                        JSON.writeValueAsString(
                                Map.of("id", id, "method", method, "params", parameters)),
                        true)
                .join();
        try {
            JsonNode message = reply.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message.has("error")) {
                throw new IOException(method + ": " + message.get("error"));
            }
            return message.get("result");
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The browser does not answer " + method, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                JsonNode message = JSON.readTree(parts.toString());
                parts.setLength(0);
                CompletableFuture<JsonNode> waiting = asked.remove(message.path("id").asInt(-1));
                if (waiting != null) {
                    waiting.complete(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            asked.values().forEach(waiting -> waiting.completeExceptionally(error));
        }
    }
}
