package io.winnow;

import io.winnow.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the workbench is once it answers. */
@Component
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final Workspace workspace;
    private int port;

    ReadyLine(Workspace workspace) {
        this.workspace = workspace;
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (port > 0) {
            LOG.info(
                    "Winnow is ready at http://localhost:{} (workspace {})",
                    port,
                    workspace.home());
        }
    }
}
