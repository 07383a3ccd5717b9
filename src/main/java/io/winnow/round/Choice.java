package io.winnow.round;

import io.winnow.learning.Progress;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** The choice of one batch: waiting its turn, under way, done, or given up. */
final class Choice {

    private final BatchBasis basis;
    private final CompletableFuture<Optional<Batch>> batch = new CompletableFuture<>();
    private volatile double share;

    Choice(BatchBasis basis) {
        this.basis = basis;
    }

    BatchBasis basis() {
        return basis;
    }

    /** How far it is, 0 to 1. */
    double share() {
        return share;
    }

    /** Whether the batch is there, or choosing it failed. */
    boolean isDone() {
        return batch.isDone() && !batch.isCancelled();
    }

    boolean failed() {
        return batch.state() == CompletableFuture.State.FAILED;
    }

    /** Whether what it was to be chosen from has changed. */
    boolean isGivenUp() {
        return batch.isCancelled();
    }

    /** For what is chosen by this: hears how far it is, and cancels once it is given up. */
    Progress progress() {
        return (done, total, message) -> {
            if (batch.isDone()) {
                throw new CancellationException("round " + basis.number() + " is chosen anew");
            }
            share = Math.max(share, (double) done / total);
        };
    }

    void finish(Optional<Batch> chosen) {
        batch.complete(chosen);
    }

    void fail(Throwable why) {
        batch.completeExceptionally(why);
    }

    void giveUp() {
        batch.cancel(false);
    }

    /**
     * The batch, once it is done; empty if there is nothing to ask.
     *
     * @throws IllegalStateException if choosing failed
     */
    Optional<Batch> batch() {
        if (failed()) {
            throw new IllegalStateException(
                    "the samples of round " + basis.number() + " could not be chosen",
                    batch.exceptionNow());
        }
        return batch.resultNow();
    }
}
