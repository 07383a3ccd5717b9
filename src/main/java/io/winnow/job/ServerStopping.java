package io.winnow.job;

import java.util.concurrent.CancellationException;

/** Thrown into a running job when the server stops: the job runs again after the next start. */
public final class ServerStopping extends CancellationException {

    ServerStopping() {
        super("the server is stopping");
    }
}
