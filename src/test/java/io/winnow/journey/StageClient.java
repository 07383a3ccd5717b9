package io.winnow.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stage's side of its interface, without a browser. */
final class StageClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Server server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    StageClient(Server server) {
        this.server = server;
    }

    void signIn(String name) throws IOException, InterruptedException {
        send(request("login").GET());
        String form = "username=" + encoded(name) + "&password=" + encoded(Person.PASSWORD);
        HttpResponse<String> reply =
                send(
                        request("login")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        String target = reply.headers().firstValue("Location").orElse("");
        if (reply.statusCode() != 302 || target.contains("error")) {
            throw new IllegalStateException("sign-in: " + reply.statusCode() + " " + target);
        }
    }

    JsonNode session() throws IOException, InterruptedException {
        return json(send(request("api/projects/1/session").GET()));
    }

    JsonNode lease(int count) throws IOException, InterruptedException {
        return post("leases", Map.of("count", count, "holding", List.of()));
    }

    JsonNode nextRound() throws IOException, InterruptedException {
        return post("rounds/next", Map.of());
    }

    /** The status of each answer, in their order. */
    List<String> answer(List<Map<String, Object>> answers)
            throws IOException, InterruptedException {
        return post("answers", Map.of("answers", answers))
                .get("results")
                .valueStream()
                .map(result -> result.get("status").asString())
                .toList();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return json(
                send(
                        request("api/projects/1/" + path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        URI page = server.page(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(60));
        cookies.getCookieStore().get(page).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private static JsonNode json(HttpResponse<String> reply) {
        if (reply.statusCode() != 200) {
            throw new IllegalStateException(
                    reply.uri() + ": " + reply.statusCode() + " " + reply.body());
        }
        return JSON.readTree(reply.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
