package io.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BackgroundTest {

    private final Background cores = new Background("test-", Background.JOB);

    @AfterEach
    void close() {
        cores.close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theWorkAndItsParallelStreamsGiveWayToOthers() throws Exception {
        int before = Niceness.get();

        Set<Integer> nice = cores.run(() -> nicenessOfParallelStream());

        assertThat(nice).allMatch(n -> n >= 10);
        assertThat(Niceness.get()).isEqualTo(before);
        assertThat(nicenessOfParallelStream()).containsOnly(before);
    }

    private static Set<Integer> nicenessOfParallelStream() {
        return IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(i -> Niceness.get())
                .collect(Collectors.toSet());
    }

    @Test
    void whatTheWorkThrowsComesOutAsItWas() {
        IOException thrown = new IOException("no disk");
        AssertionError error = new AssertionError("no luck");

        assertThatThrownBy(() -> cores.run(() -> fail(thrown))).isSameAs(thrown);
        assertThatThrownBy(() -> cores.run(() -> fail(error))).isSameAs(error);
    }

    private static <T extends Throwable> Object fail(T thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (Exception) thrown;
    }

    @Test
    void theWorkSeesTheClassesOfItsCaller() throws Exception {
        ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            try (Background mine = new Background("mine-", 0)) {
                assertThat(mine.run(() -> Thread.currentThread().getContextClassLoader()))
                        .isSameAs(loader);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void anInterruptReachesTheWork() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread waiting = new Thread(() -> sleep(started, interrupted));
        waiting.start();
        started.await();

        waiting.interrupt();
        waiting.join();
        cores.close();

        assertThat(interrupted).isTrue();
    }

    private void sleep(CountDownLatch started, AtomicBoolean interrupted) {
        try {
            cores.run(() -> {
                started.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
                return started;
            });
        } catch (Exception e) {
            assertThat(e).isInstanceOf(InterruptedException.class);
        }
    }
}
